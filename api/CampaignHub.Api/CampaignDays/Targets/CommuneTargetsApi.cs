using System.Globalization;
using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Domain.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.CampaignDays.Targets;

/// <summary>Chỉ tiêu of communes, from their own plans (V.8.1); none given, none shown.</summary>
internal static class CommuneTargetsApi
{
    private const int HighestValue = 10_000_000;
    private const int LongestPlanNumber = 100;
    private const int LongestKey = 40;
    private static readonly Problem s_badScope = Problems.InvalidRequest($"scope is day, campaign or year; scopeKey has at most {LongestKey} characters.");
    private static readonly string[] s_figures = ["people", "households", "checkIns"];

    private static readonly Problem s_invalid = Problems.InvalidRequest(
        $"Send scope (day, campaign or year), scopeKey (the date, the campaign's code or the year), measure (people, households, checkIns or an "
        + $"activity) and value, 1 to {HighestValue}; value null takes the target back. planNumber has at most {LongestPlanNumber} characters.");

    public static void MapCommuneTargets(this IEndpointRouteBuilder api)
    {
        api.MapGet("/commune-targets", ListAsync)
            .WithTags("Campaign days")
            .WithSummary("What communes' own plans aim at, for a day, a campaign or a year.");
        api.MapPut("/communes/{code}/targets", SaveAsync)
            .WithTags("Campaign days")
            .WithSummary("Gives a commune a target, changes it, or takes it back.");
    }

    private static async Task<Results<Ok<CommuneTargetList>, Problem>> ListAsync(
        Caller caller,
        CommuneTargetStore targets,
        CancellationToken cancellation,
        string? commune = null,
        string? scope = null,
        string? scopeKey = null)
    {
        if ((scope is not null && !PlainText.IsLine(scope, LongestKey)) || (scopeKey is not null && !PlainText.IsLine(scopeKey, LongestKey)))
        {
            return s_badScope;
        }

        var own = caller.CommuneToSee(commune);
        return TypedResults.Ok(new CommuneTargetList(await targets.ListAsync(own, scope, scopeKey, cancellation), Next: null));
    }

    private static async Task<Results<Ok<CommuneTargetBody>, Problem>> SaveAsync(
        string code,
        CommuneTargetBody body,
        Caller caller,
        CommuneTargetStore targets,
        CampaignStore campaigns,
        CampaignProgram program,
        CancellationToken cancellation)
    {
        if (!caller.MayRunDayOf(code))
        {
            return Problems.NotFound;
        }

        var wanted = body with { CommuneCode = code, PlanNumber = string.IsNullOrWhiteSpace(body.PlanNumber) ? null : body.PlanNumber.Trim().Normalize() };
        var isFine = wanted.Value is null or (>= 1 and <= HighestValue)
            && wanted.Measure is { } measure && (s_figures.Contains(measure) || program.TryGetActivity(measure, out _))
            && (wanted.PlanNumber is null || PlainText.IsLine(wanted.PlanNumber, LongestPlanNumber))
            && await IsScopeAsync(wanted, campaigns, cancellation);
        if (!isFine)
        {
            return s_invalid;
        }

        await targets.SaveAsync(wanted, caller.Actor, cancellation);
        return TypedResults.Ok(wanted);
    }

    private static async Task<bool> IsScopeAsync(CommuneTargetBody target, CampaignStore campaigns, CancellationToken cancellation) => target switch
    {
        { Scope: "day", ScopeKey: { } day } => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        { Scope: "year", ScopeKey: [_, _, _, _] year } => int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 2020 and <= 2100,
        { Scope: "campaign", ScopeKey: { Length: <= 40 } code } => await campaigns.FindAsync(code, cancellation) is not null,
        _ => false,
    };
}
