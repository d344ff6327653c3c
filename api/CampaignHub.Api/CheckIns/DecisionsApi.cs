using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.CheckIns;

/// <summary>What a commune officer decides about the records of the commune's teams.</summary>
internal static class DecisionsApi
{
    private static readonly Problem s_invalid =
        Problems.InvalidRequest("Send id (a UUID of the decision's own), and reason of at most 500 characters.");

    private static readonly Problem s_noReason =
        Problems.InvalidRequest("Send id (a UUID of the decision's own) and reason (1 to 500 characters): the team reads why.");

    public static void MapDecisions(this IEndpointRouteBuilder checkIns)
    {
        checkIns.MapPost("/{id:guid}/book", BookAsync)
            .WithSummary("Lets a held record count, on the day of the work or on a later one that takes records.");
        checkIns.MapPost("/{id:guid}/decline", DeclineAsync)
            .WithSummary("Declines a held record: it never counts.");
        checkIns.MapPost("/{id:guid}/review", ReviewAsync)
            .WithSummary("Finds a marked record right: takes its mark away.");
    }

    private static async Task<Results<Ok<CheckInAnswer>, Problem>> BookAsync(
        Guid id, BookBody body, Caller caller, DecisionIntake intake, CancellationToken cancellation)
    {
        if (body.Id is not { } decision || !Reasons.TryRead(body.Reason, out var reason))
        {
            return s_invalid;
        }

        return await intake.FindAsync(id, caller, cancellation) is { } record
            ? Answer(await intake.BookAsync(record, decision, body.Date, reason, caller))
            : Problems.NotFound;
    }

    private static async Task<Results<Ok<CheckInAnswer>, Problem>> DeclineAsync(
        Guid id, DeclineBody body, Caller caller, DecisionIntake intake, CancellationToken cancellation)
    {
        if (body.Id is not { } decision || !Reasons.TryRead(body.Reason, out var reason) || reason is null)
        {
            return s_noReason;
        }

        return await intake.FindAsync(id, caller, cancellation) is { } record
            ? Answer(await intake.DeclineAsync(record, decision, reason, caller))
            : Problems.NotFound;
    }

    private static async Task<Results<Ok<CheckInAnswer>, Problem>> ReviewAsync(
        Guid id, ReviewBody body, Caller caller, DecisionIntake intake, CancellationToken cancellation)
    {
        if (body.Id is not { } decision || !Reasons.TryRead(body.Reason, out var reason))
        {
            return s_invalid;
        }

        return await intake.FindAsync(id, caller, cancellation) is { } record
            ? Answer(await intake.ReviewAsync(record, decision, reason, caller))
            : Problems.NotFound;
    }

    private static Results<Ok<CheckInAnswer>, Problem> Answer(CheckInAnswer? answer) =>
        answer is null ? Problems.Unavailable : TypedResults.Ok(answer);
}
