using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Roster;
using CampaignHub.Domain;
using CampaignHub.Domain.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.TeamTargets;

/// <summary>Chỉ tiêu xã, phường giao cho Tổ. None given is said as it is: no share is ever shown against nothing.</summary>
internal static class TeamTargetsApi
{
    private const int FirstYear = 2020;
    private const int LastYear = 2100;
    private const int HighestValue = 1_000_000;
    private const int LongestPlanNumber = 100;

    private static readonly string[] s_figures = ["people", "households", "checkIns"];

    private static readonly Problem s_badYear = Problems.InvalidRequest($"year is {FirstYear} to {LastYear}.");

    private static readonly Problem s_invalid = Problems.InvalidRequest(
        $"Send measure (people, households, checkIns, or an activity of the program) and value, a whole number from 1 to {HighestValue}; "
        + $"both null take the target back. planNumber is one line of at most {LongestPlanNumber} characters.");

    public static IServiceCollection AddTeamTargets(this IServiceCollection services) => services.AddSingleton<TeamTargetStore>();

    public static void MapTeamTargets(this IEndpointRouteBuilder api)
    {
        var target = api.MapGroup("/teams/{code}/target").WithTags("Roster");
        target.MapGet("/", GetAsync).WithSummary("What the commune expects of a team in a year; nulls when nothing was said.");
        target.MapPut("/", SaveAsync).WithSummary("Gives a team its target of a year, changes it, or takes it back.");
    }

    private static async Task<Results<Ok<TeamTargetBody>, Problem>> GetAsync(
        string code,
        Caller caller,
        ITeamDirectory teams,
        TeamTargetStore targets,
        TimeProvider time,
        CancellationToken cancellation,
        int? year = null)
    {
        if (!teams.TryGet(code, out _) || !caller.MaySeeTeam(code))
        {
            return Problems.NotFound;
        }

        return year is < FirstYear or > LastYear
            ? s_badYear
            : TypedResults.Ok(await targets.ReadAsync(code, year ?? ThisYear(time), cancellation));
    }

    private static async Task<Results<Ok<TeamTargetBody>, Problem>> SaveAsync(
        string code,
        TeamTargetBody body,
        Caller caller,
        ITeamDirectory teams,
        CampaignProgram program,
        TeamTargetStore targets,
        TimeProvider time,
        CancellationToken cancellation)
    {
        if (!teams.TryGet(code, out var team) || !caller.MayChangeRosterOf(team.CommuneCode))
        {
            return Problems.NotFound;
        }

        if (body.Year is < FirstYear or > LastYear)
        {
            return s_badYear;
        }

        var wanted = body with { Year = body.Year ?? ThisYear(time), PlanNumber = body.PlanNumber?.Trim().Normalize() };
        wanted = wanted.IsNone ? TeamTargetBody.None(wanted.Year.Value) : wanted;
        if (!wanted.IsNone && !IsFine(wanted, program))
        {
            return s_invalid;
        }

        await targets.SaveAsync(code, wanted, caller.Actor, cancellation);
        return TypedResults.Ok(wanted);
    }

    private static bool IsFine(TeamTargetBody target, CampaignProgram program) =>
        target.Value is >= 1 and <= HighestValue
        && target.Measure is { } measure && (s_figures.Contains(measure) || program.TryGetActivity(measure, out _))
        && (target.PlanNumber is null || PlainText.IsLine(target.PlanNumber, LongestPlanNumber));

    private static int ThisYear(TimeProvider time) => VietnamTime.DateOf(time.GetUtcNow()).Year;
}
