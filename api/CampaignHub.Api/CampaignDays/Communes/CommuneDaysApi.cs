using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Contracts.Days;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace CampaignHub.Api.CampaignDays.Communes;

/// <summary>What a commune has of a campaign day: postponed there, confirmed by it, ready for the end.</summary>
internal static class CommuneDaysApi
{
    private const int LongestReason = 300;
    private const int LongestNote = 500;

    private static readonly Problem s_badPostponement = Problems.InvalidRequest(
        $"Send communeCode, reason (1 to {LongestReason} characters on one line) and, if it is known, toDate, a later date.");

    private static readonly Problem s_badConfirmation = Problems.InvalidRequest(
        $"Send communeCode and, if you like, note, one line of at most {LongestNote} characters.");

    private static readonly Problem s_undeclared = new(409, "wrong-status", "The campaign day does not allow this step now.")
    {
        Detail = "Its status is undeclared or finalised.",
    };

    public static void MapCommuneDays(this IEndpointRouteBuilder days)
    {
        days.MapPost("/{date}/postpone", PostponeAsync).WithSummary("Postpones the day in one commune; the others go on.");
        days.MapPost("/{date}/resume", ResumeAsync).WithSummary("Takes a postponement back; where there is none, nothing changes.");
        days.MapPost("/{date}/confirm", ConfirmAsync).WithSummary("A commune says that its figures of the day, as they stand, are right.");
        days.MapGet("/{date}/confirmations", ListConfirmationsAsync).WithSummary("Which communes have confirmed the day, and what came after it.");
        days.MapGet("/{date}/readiness", GetReadinessAsync).WithSummary("What is still open before the figures of a day are made final.");
    }

    private static async Task<Results<Ok<CampaignDayBody>, Problem>> PostponeAsync(
        DateOnly date,
        PostponementBody body,
        Caller caller,
        PostponementStore postponements,
        DayBodies days,
        ICommuneDirectory communes,
        IGrainFactory grains,
        CancellationToken cancellation)
    {
        if (body.CommuneCode is not { } code || !communes.TryGet(code, out _) || !caller.MayRunDayOf(code))
        {
            return Problems.NotFound;
        }

        var wanted = body with { Reason = body.Reason?.Trim().Normalize() };
        if (!PlainText.IsLine(wanted.Reason, LongestReason) || wanted.ToDate <= date)
        {
            return s_badPostponement;
        }

        var day = await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date)).GetInfoAsync();
        if (day.Status is "undeclared" or "finalised")
        {
            return s_undeclared;
        }

        await postponements.SaveAsync(date, wanted, caller.Actor, cancellation);
        return TypedResults.Ok(await days.OfAsync(day, cancellation));
    }

    private static async Task<Results<Ok<CampaignDayBody>, Problem>> ResumeAsync(
        DateOnly date,
        PostponementBody body,
        Caller caller,
        PostponementStore postponements,
        DayBodies days,
        IGrainFactory grains,
        CancellationToken cancellation)
    {
        if (body.CommuneCode is not { } code || !caller.MayRunDayOf(code))
        {
            return Problems.NotFound;
        }

        await postponements.RemoveAsync(date, code, caller.Actor, cancellation);
        return TypedResults.Ok(await days.OfAsync(await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date)).GetInfoAsync(), cancellation));
    }

    private static async Task<Results<Ok<ConfirmationBody>, Problem>> ConfirmAsync(
        DateOnly date,
        ConfirmBody body,
        Caller caller,
        ConfirmationStore confirmations,
        IGrainFactory grains,
        CancellationToken cancellation)
    {
        if (body.CommuneCode is not { } code || caller.CommuneCode != code)
        {
            return Problems.NotFound;
        }

        var note = body.Note?.Trim().Normalize() is { Length: > 0 } written ? written : null;
        if (note is not null && !PlainText.IsLine(note, LongestNote))
        {
            return s_badConfirmation;
        }

        if ((await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date)).GetInfoAsync()).Status is "undeclared" or "finalised")
        {
            return s_undeclared;
        }

        var kept = await confirmations.ConfirmAsync(date, code, note, caller.Actor, cancellation);
        return TypedResults.Ok(new ConfirmationBody(
            code, "confirmed", new DateTimeOffset(kept.At, TimeSpan.Zero), kept.CheckIns, kept.People, kept.CheckIns, kept.People, note));
    }

    private static async Task<Ok<ConfirmationList>> ListConfirmationsAsync(
        DateOnly date, Caller caller, Confirmations confirmations, CancellationToken cancellation)
    {
        var all = await confirmations.ListAsync(date, cancellation);
        var own = caller.MaySeeProvince() ? all : [.. all.Where(item => item.CommuneCode == caller.CommuneCode)];
        return TypedResults.Ok(new ConfirmationList(own, Next: null));
    }

    private static async Task<Ok<ReadinessBody>> GetReadinessAsync(DateOnly date, Readiness readiness, CancellationToken cancellation) =>
        TypedResults.Ok(await readiness.OfAsync(date, cancellation));
}
