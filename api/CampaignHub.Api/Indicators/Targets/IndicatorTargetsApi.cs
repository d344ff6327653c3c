using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Indicators.Models;
using CampaignHub.Api.Places;
using CampaignHub.Domain;
using CampaignHub.Domain.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Indicators.Targets;

/// <summary>Chỉ tiêu of the indicators in communes' own plans (V.8.1); none given, the plan's own target is held up.</summary>
internal static class IndicatorTargetsApi
{
    private const int FirstYear = 2020;
    private const int LastYear = 2100;
    private const int MostModels = 1_000;
    private const int LongestPlanNumber = 100;

    private static readonly Problem s_badYear = Problems.InvalidRequest($"year is {FirstYear} to {LastYear}.");

    private static readonly Problem s_invalid = Problems.InvalidRequest(
        $"Send year ({FirstYear} to {LastYear}), indicator (a code of the program) and value: percent above 0 to 100 with at most two decimals, or 1 to {MostModels} "
        + $"models; null takes the target back. villageCode is a village of the commune; planNumber has at most {LongestPlanNumber} characters.");

    public static void MapIndicatorTargets(this IEndpointRouteBuilder api)
    {
        api.MapGet("/indicator-targets", ListAsync).WithTags("Figures").WithSummary("What communes' own plans aim at for the indicators of a year.");
        api.MapPut("/communes/{code}/indicator-targets", SaveAsync)
            .WithTags("Figures")
            .WithSummary("Gives a commune or one of its villages its target of an indicator, changes it, or takes it back.");
    }

    private static async Task<Results<Ok<IndicatorTargetList>, Problem>> ListAsync(
        Caller caller, IndicatorTargetStore targets, TimeProvider time, CancellationToken cancellation, int? year = null, string? commune = null)
    {
        var wanted = caller.CommuneToSee(commune);
        return year is < FirstYear or > LastYear
            ? s_badYear
            : TypedResults.Ok(new IndicatorTargetList(
                await targets.ListAsync(wanted, year ?? VietnamTime.DateOf(time.GetUtcNow()).Year, cancellation), Next: null));
    }

    private static async Task<Results<Ok<IndicatorTargetBody>, Problem>> SaveAsync(
        string code,
        IndicatorTargetBody body,
        Caller caller,
        ICommuneDirectory communes,
        CampaignProgram program,
        IndicatorTargetStore targets,
        ModelStore villages,
        CancellationToken cancellation)
    {
        if (!communes.TryGet(code, out _) || !caller.MayRunDayOf(code))
        {
            return Problems.NotFound;
        }

        var wanted = body with { CommuneCode = code, VillageCode = Line(body.VillageCode), PlanNumber = Line(body.PlanNumber) };
        var isFine = wanted.Year is >= FirstYear and <= LastYear
            && program.Indicators.FirstOrDefault(indicator => indicator.Code == wanted.Indicator) is { } found
            && (wanted.Value is not { } value || IsValue(value, found.Unit))
            && (wanted.PlanNumber is null || PlainText.IsLine(wanted.PlanNumber, LongestPlanNumber))
            && (wanted.VillageCode is not { } village || await villages.IsVillageAsync(village, code, cancellation));
        if (!isFine)
        {
            return s_invalid;
        }

        await targets.SaveAsync(wanted, caller.Actor, cancellation);
        return TypedResults.Ok(wanted);
    }

    private static bool IsValue(decimal value, TargetUnit unit) => unit is TargetUnit.Percent
        ? value is > 0 and <= 100 && decimal.Round(value, 2) == value
        : value is >= 1 and <= MostModels && decimal.Truncate(value) == value;

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Normalize();
}
