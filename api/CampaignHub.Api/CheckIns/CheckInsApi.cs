using CampaignHub.Api.Access;
using CampaignHub.Api.CheckIns.Reading;
using CampaignHub.Api.Http;
using CampaignHub.Domain;
using CampaignHub.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.CheckIns;

internal static class CheckInsApi
{
    private const int DefaultLimit = 100;
    private const int HighestLimit = 500;

    private static readonly Problem s_notAnArray =
        Problems.InvalidRequest($"Send a JSON array of 1 to {BatchReader.Limit} check-ins.");

    private static readonly Problem s_notACorrection =
        Problems.InvalidRequest("Send id (a UUID), reason (1 to 500 characters) and replacement (a check-in, or null to void).");

    public static IServiceCollection AddCheckIns(this IServiceCollection services) => services
        .AddSingleton<CheckInReader>()
        .AddSingleton<CheckInIntake>()
        .AddSingleton<CorrectionIntake>()
        .AddSingleton<CheckInListReader>();

    public static void MapCheckIns(this IEndpointRouteBuilder api)
    {
        var checkIns = api.MapGroup("/check-ins").WithTags("Check-ins");
        checkIns.MapPost("/", PostAsync)
            .OnlyFor(Role.TeamMember, Role.CommuneOfficer)
            .Accepts<CheckInRequest[]>("application/json")
            .WithSummary("Takes in 1 to 500 check-ins; each has its own answer, after it is durable.");
        checkIns.MapPost("/{id:guid}/corrections", CorrectAsync)
            .OnlyFor(Role.TeamMember, Role.CommuneOfficer)
            .Accepts<CorrectionBody>("application/json")
            .WithSummary("Corrects a check-in, or voids it when the replacement is null.");
        checkIns.MapGet("/", ListAsync)
            .WithSummary("Records in force of a date, by team and number.");
    }

    private static async Task<Results<Ok<CheckInAnswers>, Problem>> PostAsync(
        HttpRequest request, Caller caller, CheckInIntake intake, CancellationToken cancellation)
    {
        using var body = await RequestBody.ReadAsync(request, cancellation);
        var ranges = new List<Range>();
        switch (BatchReader.Split(body.Bytes, ranges))
        {
            case BatchForm.NotAnArray:
                return s_notAnArray;
            case BatchForm.TooMany:
                return Problems.TooLarge with { Detail = $"Send at most {BatchReader.Limit} check-ins at a time." };
            default:
                return await intake.TakeAsync(body, ranges, caller, cancellation) is { } answers
                    ? TypedResults.Ok(answers)
                    : Problems.Unavailable;
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
        [AsParameters] CheckInQuery query, Caller caller, CheckInListReader list, TimeProvider time, CancellationToken cancellation)
    {
        if (query.Limit is < 1 or > HighestLimit || !CheckInCursor.TryParse(query.After, out var after))
        {
            return Problems.InvalidRequest($"limit is 1 to {HighestLimit}; after is the next of the page before.");
        }

        if (query.ScopeFor(caller) is not { } scope)
        {
            return Problems.NotFound;
        }

        var (from, to) = query.Dates(VietnamTime.DateOf(time.GetUtcNow()));
        var filter = new CheckInFilter(
            from, to, scope.Commune, scope.Team, query.Flagged, query.Held, after, query.Limit ?? DefaultLimit);
        var rows = await list.ReadAsync(filter, cancellation);
        return TypedResults.Ok(CheckInPage.Of(rows, filter.Limit));
    }
}
