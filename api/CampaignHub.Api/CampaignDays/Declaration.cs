using CampaignHub.Api.Difficulties;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Contracts.Days;
using CampaignHub.Contracts.Totals;
using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.CampaignDays;

/// <summary>Reads what somebody declares of a day; what is wrong is said in a sentence.</summary>
internal sealed class Declaration(ICommuneDirectory communes, CampaignProgram program)
{
    private const int LongestName = 200;
    private const int HighestTarget = 10_000_000;
    private const int MostPartners = 20;
    private const int LongestPartner = 100;

    /// <summary>The plan, or (null) what is wrong with it.</summary>
    public DayPlanMessage? Read(DeclareBody body, out string? fault)
    {
        var name = body.Name?.Trim().Normalize() ?? "";
        var partners = (body.Partners ?? []).Select(partner => partner?.Trim().Normalize() ?? "").Distinct(StringComparer.Ordinal).ToList();
        var focus = body.Focus ?? [];
        var hours = body.Hours?.Read();
        var announced = DifficultyText.TryRead(body.Announcement, out var announcement);
        fault = true switch
        {
            _ when !PlainText.IsLine(name, LongestName) => $"Send name, 1 to {LongestName} characters on one line.",
            _ when body.CommuneCodes?.Any(code => code is null || !communes.TryGet(code, out _)) is true =>
                "One of the communeCodes is not a commune of the province.",
            _ when !AreTargets(body.Targets) => $"targets gives activities of the program whole numbers from 1 to {HighestTarget}.",
            _ when body.Hours is not null && hours is null => "hours are two times such as 07:30, to after from.",
            _ when focus.Count > DayPlan.MostFocus || focus.Distinct().Count() < focus.Count || focus.Any(code => !IsActivity(code)) =>
                $"focus holds at most {DayPlan.MostFocus} different activities of the program.",
            _ when !announced => $"announcement has at most {DifficultyText.Longest} characters.",
            _ when partners.Count > MostPartners || partners.Any(partner => !PlainText.IsLine(partner, LongestPartner)) =>
                $"partners are at most {MostPartners} names of 1 to {LongestPartner} characters, each on one line.",
            _ => null,
        };
        return fault is not null ? null : new DayPlanMessage(
            name,
            [.. (body.CommuneCodes ?? []).Distinct().Order(StringComparer.Ordinal)],
            Targets(body.Targets),
            hours?.From,
            hours?.To,
            [.. focus],
            announcement,
            [.. partners],
            body.CampaignCode);
    }

    private bool IsActivity(string? code) => code is not null && program.TryGetActivity(code, out _);

    private bool AreTargets(IReadOnlyDictionary<string, long>? targets) =>
        targets is null || targets.All(target => target.Value is >= 1 and <= HighestTarget && IsActivity(target.Key));

    private static CountsMessage Targets(IReadOnlyDictionary<string, long>? targets)
    {
        var sorted = (targets ?? new Dictionary<string, long>()).OrderBy(target => target.Key, StringComparer.Ordinal).ToList();
        return new CountsMessage([.. sorted.Select(target => target.Key)], [.. sorted.Select(target => target.Value)]);
    }
}
