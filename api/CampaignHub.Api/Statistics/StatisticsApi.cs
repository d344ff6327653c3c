using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Places;
using CampaignHub.Domain;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Statistics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Statistics;

/// <summary>Thống kê: figures of any span, grouped and filtered as asked.</summary>
internal static class StatisticsApi
{
    private const int DefaultLimit = 1_000;
    private const int HighestLimit = 10_000;

    public static IServiceCollection AddStatistics(this IServiceCollection services) => services
        .AddSingleton<StatisticsView>()
        .AddSingleton<StatisticsKeys>()
        .AddSingleton<StatisticsFile>();

    public static void MapStatistics(this IEndpointRouteBuilder api)
    {
        var statistics = api.MapGroup("/statistics").WithTags("Figures");
        statistics.MapGet("/", GetAsync)
            .Produces<StatisticsPage>(StatusCodes.Status200OK, "application/json", TableFormat.Csv.ContentType, TableFormat.Xlsx.ContentType)
            .WithSummary("Figures of a span of days, grouped and filtered; as JSON in pages, or whole as a file (csv, xlsx).")
            .WithExample("CampaignHub.Api.Statistics.statistics-example.json", ("from", "2026-09-15"), ("to", "2026-12-14"));
        statistics.MapGet("/households", HouseholdsAsync)
            .WithSummary("Distinct households of a span, as far as records name them.");
    }

    private static async Task<Results<Ok<StatisticsPage>, PushStreamHttpResult, StatusCodeHttpResult, Problem>> GetAsync(
        [AsParameters] StatisticsParameters parameters,
        HttpContext context,
        Caller caller,
        CampaignProgram program,
        ICommuneDirectory communes,
        StatisticsView view,
        StatisticsFile file,
        TimeProvider time,
        CancellationToken cancellation,
        string format = "json",
        string? after = null,
        int limit = DefaultLimit)
    {
        if (parameters.ToQuery(VietnamTime.DateOf(time.GetUtcNow()), program, communes, out var fault) is not { } asked)
        {
            return Problems.InvalidRequest(fault);
        }

        if (InScope(asked, caller, communes) is not { } query)
        {
            return Problems.NotFound;
        }

        if (TableFormat.Find(format) is { } kind)
        {
            var english = Sentences.WantsEnglish(context.Request);
            return TypedResults.Stream(
                body => file.WriteAsync(query, kind, english, body, cancellation), kind.ContentType, StatisticsFile.FileName(query, kind, english));
        }

        if (format != "json" || limit is < 1 or > HighestLimit || !StatisticsCursor.TryParse(after, query.GroupBy.Length, out var cursor))
        {
            return Problems.InvalidRequest($"format is json, csv or xlsx; limit is 1 to {HighestLimit}; after is the next of the page before.");
        }

        var page = await view.ReadAsync(query, cursor, limit, Sentences.WantsEnglish(context.Request), cancellation);
        return EntityTags.IsKnown(context, page with { AsOf = default }, StatisticsJsonContext.Default.StatisticsPage) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(page);
    }

    private static async Task<Results<Ok<HouseholdsBody>, Problem>> HouseholdsAsync(
        [AsParameters] StatisticsParameters parameters,
        Caller caller,
        CampaignProgram program,
        ICommuneDirectory communes,
        IStatisticsReader reader,
        TimeProvider time,
        CancellationToken cancellation)
    {
        if (parameters.ToQuery(VietnamTime.DateOf(time.GetUtcNow()), program, communes, out var fault) is not { } asked)
        {
            return Problems.InvalidRequest(fault);
        }

        return InScope(asked, caller, communes) is { } query
            ? TypedResults.Ok(new HouseholdsBody(await reader.CountHouseholdsAsync(query, cancellation)))
            : Problems.NotFound;
    }

    /// <summary>Whoever belongs to one commune sees that one, also when none is named; null for a commune or team that is not theirs or not there.</summary>
    private static StatisticsQuery? InScope(StatisticsQuery query, Caller caller, ICommuneDirectory communes)
    {
        var named = query.Communes.Concat(query.Teams.Select(team => team.Length > 5 ? team[..5] : team));
        if (named.Any(code => !communes.TryGet(code, out _)))
        {
            return null;
        }

        if (caller.MaySeeProvince())
        {
            return query;
        }

        return caller.CommuneCode is { } own && named.All(code => code == own) ? query with { Communes = [own] } : null;
    }
}
