using CampaignHub.Api.Access;
using CampaignHub.Api.Audit;
using CampaignHub.Api.CheckIns.Reading;
using CampaignHub.Api.Http;
using CampaignHub.Domain;
using CampaignHub.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.CheckIns;

internal static class CheckInsApi
{
    private static readonly Problem s_notAnArray =
        Problems.InvalidRequest($"Send a JSON array of 1 to {BatchReader.Limit} check-ins.");

    private static readonly Problem s_notACorrection =
        Problems.InvalidRequest("Send id (a UUID), reason (1 to 500 characters) and replacement (a check-in, or null to void).");

    public static IServiceCollection AddCheckIns(this IServiceCollection services) => services
        .AddSingleton<CheckInReader>()
        .AddSingleton<IntakeLimit>()
        .AddSingleton<TeamReferences>()
        .AddSingleton<CheckInIntake>()
        .AddSingleton<CorrectionIntake>()
        .AddSingleton<DecisionIntake>()
        .AddSingleton<CheckInListReader>();

    public static void MapCheckIns(this IEndpointRouteBuilder api)
    {
        var checkIns = api.MapGroup("/check-ins").WithTags("Check-ins");
        checkIns.MapPost("/", PostAsync)
            .Accepts<CheckInRequest[]>("application/json")
            .WithSummary("Takes in 1 to 500 check-ins; each has its own answer, after it is durable.");
        checkIns.MapPost("/{id:guid}/corrections", CorrectAsync)
            .Accepts<CorrectionBody>("application/json")
            .WithSummary("Corrects a check-in, or voids it when the replacement is null.");
        checkIns.MapGet("/", ListAsync)
            .WithSummary("Records in force of a date, by team and number; also those that were declined or voided, when asked for.");
        checkIns.MapDecisions();
    }

    private static async Task<Results<PooledJson<CheckInAnswers>, Problem>> PostAsync(
        HttpRequest request, Caller caller, CheckInIntake intake, IntakeLimit limit, CancellationToken cancellation)
    {
        if (limit.IsFull)
        {
            return Problems.Unavailable;
        }

        using var body = await RequestBody.ReadAsync(request, cancellation);
        var ranges = new List<Range>();
        switch (BatchReader.Split(body.Bytes, ranges))
        {
            case BatchForm.NotAnArray:
                return s_notAnArray;
            case BatchForm.TooMany:
                return Problems.TooLarge with { Detail = $"Send at most {BatchReader.Limit} check-ins at a time." };
            default:
                return await TakeAsync(body, ranges, caller, intake, limit, cancellation) is { } answers
                    ? new PooledJson<CheckInAnswers>(answers, CheckInsJsonContext.Default.CheckInAnswers)
                    : Problems.Unavailable;
        }
    }

    private static async Task<CheckInAnswers?> TakeAsync(
        RequestBody body, List<Range> items, Caller caller, CheckInIntake intake, IntakeLimit limit, CancellationToken cancellation)
    {
        if (!limit.TryEnter(items.Count))
        {
            return null;
        }

        try
        {
            return await intake.TakeAsync(body, items, caller, cancellation);
        }
        finally
        {
            limit.Leave(items.Count);
        }
    }

    private static async Task<Results<Ok<CheckInAnswer>, Problem>> CorrectAsync(
        Guid id, HttpRequest request, Caller caller, CorrectionIntake intake, CancellationToken cancellation)
    {
        using var body = await RequestBody.ReadAsync(request, cancellation);
        if (CorrectionReader.Read(body.Bytes) is not { } correction)
        {
            return s_notACorrection;
        }

        return await intake.TakeAsync(id, correction, body, caller, cancellation) is { } answer
            ? TypedResults.Ok(answer)
            : Problems.Unavailable;
    }

    private static async Task<Results<Ok<CheckInPage>, Problem>> ListAsync(
        [AsParameters] CheckInQuery query,
        Caller caller,
        CheckInListReader list,
        ActorNames names,
        TimeProvider time,
        CancellationToken cancellation)
    {
        if (query.Fault() is { } fault)
        {
            return Problems.InvalidRequest(fault);
        }

        if (query.ScopeFor(caller) is not { } scope)
        {
            return Problems.NotFound;
        }

        var filter = query.Filter(VietnamTime.DateOf(time.GetUtcNow()), scope);
        var rows = await list.ReadAsync(filter, cancellation);
        var known = caller.MaySeePrivateParts() ? await names.ReadAsync(CheckInPage.ActorsOf(rows), withPersonal: true, cancellation) : null;
        return TypedResults.Ok(CheckInPage.Of(rows, filter.Limit, known));
    }
}
