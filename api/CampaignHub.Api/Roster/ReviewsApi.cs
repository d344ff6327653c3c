using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Domain;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Roster;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Roster;

/// <summary>Rà soát, kiện toàn (plan III.1.1): each commune confirms its roster; what changes later is dated and shown to the Sở.</summary>
internal static class ReviewsApi
{
    private const string DeadlineCode = "roster-review";
    private const int LongestNote = 500;

    public static void MapReviews(this IEndpointRouteBuilder api)
    {
        var roster = api.MapGroup("/roster").WithTags("Roster");
        roster.MapGet("/reviews", ListAsync).WithSummary("Which communes have confirmed their roster in a year, and which have not.");
        roster.MapPost("/reviews", ConfirmAsync).WithSummary("Confirms a commune's roster, changed or not.");
        roster.MapGet("/changes", ListChangesAsync).WithSummary("What changed after the review, the newest first.");
    }

    private static async Task<Results<Ok<ReviewPage>, Problem>> ListAsync(
        Caller caller, ReviewStore reviews, CampaignProgram program, TimeProvider time, CancellationToken cancellation, int? year = null)
    {
        var wanted = year ?? program.Year;
        if (wanted is < 2020 or > 2100)
        {
            return Problems.InvalidRequest("year must be 2020 to 2100.");
        }

        var deadline = DeadlineOf(program, wanted);
        var today = VietnamTime.DateOf(time.GetUtcNow());
        var states = await reviews.ListAsync(wanted, caller.CommuneToSee(asked: null), cancellation);
        return TypedResults.Ok(new ReviewPage(
            wanted,
            deadline?.Before,
            deadline?.LastWorkingDay,
            [.. states.Select(state => Describe(state, deadline?.Before, today, caller))],
            Next: null));
    }

    /// <summary>Counts for the program's year, late or not.</summary>
    private static async Task<Results<Ok<ReviewResponse>, Problem>> ConfirmAsync(
        ReviewBody body, Caller caller, RosterDesk desk, ReviewStore reviews, CampaignProgram program, TimeProvider time, CancellationToken cancellation)
    {
        if (!desk.IsOpen(caller, body.CommuneCode))
        {
            return Problems.NotFound;
        }

        var note = RosterText.Clean(body.Note);
        if (body.Changed is not { } changed || (note is not null && !RosterText.IsLine(note, LongestNote)))
        {
            return Problems.InvalidRequest($"Send changed, true or false; note is one line of at most {LongestNote} characters.");
        }

        if (desk.Fields.CheckDecision(body.DecisionNumber, body.DecisionDate) is { IsEmpty: false } problems)
        {
            return RosterProblems.Of(problems);
        }

        var review = new RosterReview(changed, RosterText.Clean(body.DecisionNumber), body.DecisionDate, note);
        await reviews.ConfirmAsync(body.CommuneCode!, program.Year, review, caller.Actor, cancellation);
        var state = (await reviews.ListAsync(program.Year, body.CommuneCode, cancellation)).Single();
        var before = DeadlineOf(program, program.Year)?.Before;
        return TypedResults.Ok(Describe(state, before, VietnamTime.DateOf(time.GetUtcNow()), caller));
    }

    private static async Task<Results<Ok<ChangePage>, Problem>> ListChangesAsync(
        Caller caller, RosterHistory history, ICommuneDirectory communes, CampaignProgram program, CancellationToken cancellation,
        string? commune = null, int? year = null, long? after = null, int limit = RosterPaging.DefaultLimit)
    {
        if (RosterPaging.ProblemWith(limit) is { } problem)
        {
            return problem;
        }

        var wanted = caller.CommuneOrOwn(commune);
        if (!caller.MayAskAbout(communes, wanted))
        {
            return Problems.NotFound;
        }

        var rows = await history.ListAsync(year ?? program.Year, wanted, after, limit + 1, cancellation);
        var (page, last) = RosterPaging.Cut(rows, limit);
        return TypedResults.Ok(new ChangePage(page, last?.Id));
    }

    private static Deadline? DeadlineOf(CampaignProgram program, int year) =>
        program.Year == year ? program.Deadlines.FirstOrDefault(deadline => deadline.Code == DeadlineCode) : null;

    private static ReviewResponse Describe(ReviewState state, DateOnly? before, DateOnly today, Caller caller) => new(
        state.CommuneCode,
        StatusOf(state, before, today),
        state.FirstConfirmedAt,
        state.ConfirmedAt,
        caller.MaySeePeopleOf(state.CommuneCode) ? state.ConfirmedBy : null,
        state.Latest?.Changed,
        state.Latest?.DecisionNumber,
        state.Latest?.DecisionDate,
        state.Latest?.Note,
        state.ChangesSince);

    private static string StatusOf(ReviewState state, DateOnly? before, DateOnly today) => state.FirstConfirmedAt is { } first
        ? VietnamTime.DateOf(first) >= before ? "late" : "confirmed"
        : today >= before ? "overdue" : "due";
}
