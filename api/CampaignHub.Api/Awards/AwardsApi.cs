using CampaignHub.Api.Access;
using CampaignHub.Api.Files;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Domain;
using CampaignHub.Domain.Awards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Awards;

/// <summary>Đề xuất khen thưởng (plan III.2.4): a score for reference with its arithmetic, and the list a council starts from.</summary>
internal static class AwardsApi
{
    private const int DefaultLimit = 20;
    private const int LongestDays = 400;

    private static readonly Problem s_invalid = Problems.InvalidRequest(
        $"from and to are dates, to not before from and at most {LongestDays} days later; limit is 1 to {AwardTables.MostListed}; format is json, docx or xlsx.");

    public static IServiceCollection AddAwards(this IServiceCollection services) => services
        .AddSingleton(AwardTexts.Read())
        .AddSingleton<AwardTables>()
        .AddSingleton<MemberNames>()
        .AddSingleton<AwardsView>()
        .AddSingleton<AwardProposal>();

    public static void MapAwards(this IEndpointRouteBuilder api) =>
        api.MapGet("/awards", GetAsync)
            .WithTags("Awards")
            .WithSummary("Who did best in a range, for reference, with the arithmetic; also as a proposal list (docx, xlsx). Never from the bottom.");

    private static async Task<Results<Ok<AwardsBody>, FileContentHttpResult, Problem>> GetAsync(
        DateOnly from,
        DateOnly to,
        Caller caller,
        AwardTables tables,
        AwardsView view,
        AwardProposal proposal,
        AwardTexts texts,
        ICommuneDirectory communes,
        TimeProvider time,
        CancellationToken cancellation,
        string? commune = null,
        int limit = DefaultLimit,
        string format = "json")
    {
        var kind = FileKind.Find(format);
        if (to < from || to.DayNumber - from.DayNumber > LongestDays || limit is < 1 or > AwardTables.MostListed || (kind is null && format != "json"))
        {
            return s_invalid;
        }

        if (commune is not null && !communes.TryGet(commune, out _))
        {
            return Problems.NotFound;
        }

        var own = caller.CommuneToSee(commune);
        var table = await tables.GetAsync(new AwardRange(from, to).Until(VietnamTime.DateOf(time.GetUtcNow())), own, cancellation);
        var awards = await view.ShowAsync(table, caller, limit, cancellation);
        if (kind is null)
        {
            return TypedResults.Ok(awards);
        }

        var document = proposal.Make(awards, NameOf(own), code => NameOf(code) ?? code, asText: kind.Name == "docx");
        return TypedResults.File(kind.Write(document), kind.ContentType, $"{texts.File}-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}.{kind.Name}");

        string? NameOf(string? code) => code is not null && communes.TryGet(code, out var found) ? found.FullName : null;
    }
}
