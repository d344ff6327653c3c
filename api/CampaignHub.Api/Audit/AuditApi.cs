using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Places;
using CampaignHub.Ledger.Audit;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Audit;

internal static class AuditApi
{
    private const int DefaultLimit = 100;
    private const int HighestLimit = 500;

    private static readonly Problem s_badFilter =
        Problems.InvalidRequest("actor, action and subject are at most 100 characters on one line.");

    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<AuditReader>()
        .AddSingleton<ActorNames>()
        .AddSingleton<AuditList>()
        .AddSingleton<AuditWords>()
        .AddSingleton<AuditExport>();

    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");
        audit.MapGet("/", ListAsync)
            .WithSummary("Who changed what in roster, accounts, devices, days and records, newest first; an officer sees the own commune.");
        audit.MapGet("/export", Export)
            .ProducesTable()
            .WithSummary($"The same as a file for a spreadsheet, {AuditExport.MostRows} rows at most.");
    }

    private static async Task<Results<Ok<AuditPage>, Problem>> ListAsync(
        [AsParameters] AuditQuery query, Caller caller, AuditList list, ICommuneDirectory communes, CancellationToken cancellation,
        string? after = null, int limit = DefaultLimit)
    {
        if (limit is < 1 or > HighestLimit || !AuditCursor.TryParse(after, out var cursor))
        {
            return Problems.InvalidRequest($"limit is 1 to {HighestLimit}; after is the next of the page before.");
        }

        if (query.Commune is { } commune && !communes.TryGet(commune, out _))
        {
            return Problems.NotFound;
        }

        return query.For(caller) is { } filter
            ? TypedResults.Ok(await list.ReadAsync(filter, cursor, limit, cancellation))
            : s_badFilter;
    }

    private static Results<PushStreamHttpResult, Problem> Export(
        [AsParameters] AuditQuery query, Caller caller, AuditExport export, ICommuneDirectory communes, TimeProvider time,
        CancellationToken cancellation, string format = "csv")
    {
        if (TableFormat.Find(format) is not { } kind)
        {
            return TableFormat.Unknown;
        }

        if (query.Commune is { } commune && !communes.TryGet(commune, out _))
        {
            return Problems.NotFound;
        }

        return query.For(caller) is { } filter
            ? TypedResults.Stream(
                body => export.WriteAsync(filter, kind, body, cancellation), kind.ContentType, export.FileName(kind, time.GetUtcNow()))
            : s_badFilter;
    }
}
