using System.Diagnostics.CodeAnalysis;
using CampaignHub.Api.CheckIns.Reading;
using CampaignHub.Api.Roster;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Api.Difficulties;

/// <summary>Checks a difficulty as a check-in is checked: what is wrong gets a code, so that the phone can say what to do.</summary>
internal sealed class DifficultyReader(CampaignProgram program, ITeamDirectory teams, TimeProvider time)
{
    /// <summary>A kind the program does not have.</summary>
    public const string UnknownKind = "unknown-kind";

    private const int GreatestCount = 10_000;
    private const string Other = "other";

    /// <summary>The difficulty, or the code it is refused with.</summary>
    public bool TryRead(DifficultyRequest request, [NotNullWhen(true)] out NewDifficulty? difficulty, [NotNullWhen(false)] out string? code)
    {
        difficulty = null;
        var occurredAt = FieldValues.Time(request.OccurredAt);
        code = WhyNotOfATeam(request) ?? WhyNotInProgram(request) ?? WhyNotInTime(request, occurredAt);
        if (code is not null || !TryText(request, out var text))
        {
            code ??= AnswerCodes.InvalidItem;
            return false;
        }

        difficulty = new NewDifficulty(
            FieldValues.Id(request.Id)!.Value, request.TeamCode!, request.Kind!, request.Proposal ?? false, request.Urgent ?? false,
            occurredAt!.Value, request.ClockOffsetSeconds, request.Activity, request.MemberNumber, request.HouseholdsAffected, text);
        return true;
    }

    private string? WhyNotOfATeam(DifficultyRequest request) =>
        FieldValues.Id(request.Id) is null ? AnswerCodes.InvalidId
        : request.TeamCode is null ? AnswerCodes.InvalidItem
        : !teams.TryGet(request.TeamCode, out _) ? AnswerCodes.UnknownTeam
        : null;

    private string? WhyNotInProgram(DifficultyRequest request) =>
        !program.DifficultyKinds.Any(kind => kind.Code == request.Kind) ? UnknownKind
        : request.Activity is { } activity && !program.TryGetActivity(activity, out _) ? AnswerCodes.UnknownActivity
        : request.MemberNumber is < 0 or > GreatestCount || request.HouseholdsAffected is < 0 or > GreatestCount ? AnswerCodes.InvalidCount
        : null;

    private string? WhyNotInTime(DifficultyRequest request, DateTime? occurredAt)
    {
        if (occurredAt is not { } at)
        {
            return AnswerCodes.InvalidTime;
        }

        // Seconds of an offset fit a double exactly, and the sum is compared, not made a time: it may lie outside the calendar.
        var ahead = (at - time.GetUtcNow().UtcDateTime).TotalSeconds + (request.ClockOffsetSeconds ?? 0);
        return ahead > TeamDecider.GreatestLead.TotalSeconds ? AnswerCodes.InTheFuture : null;
    }

    /// <summary>Where the kind does not say what it is, the text must.</summary>
    private static bool TryText(DifficultyRequest request, out string? text) =>
        DifficultyText.TryRead(request.Text, out text) && (text is not null || (request.Kind != Other && request.Proposal is not true));
}
