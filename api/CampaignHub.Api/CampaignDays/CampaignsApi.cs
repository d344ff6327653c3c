using System.Text.RegularExpressions;
using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Totals;
using CampaignHub.Domain.Ports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.CampaignDays;

/// <summary>Campaigns: spans over days.</summary>
internal static partial class CampaignsApi
{
    private const int LongestName = 200;
    private const int LongestNote = 500;
    private const int MostDays = 400;

    private static readonly Problem s_invalid = Problems.InvalidRequest(
        $"The code has lower-case letters, digits and hyphens, at most 40; send name (1 to {LongestName} characters), from and to (at most "
        + $"{MostDays} days) and, if you like, note (at most {LongestNote} characters).");

    public static void MapCampaigns(this IEndpointRouteBuilder api)
    {
        var campaigns = api.MapGroup("/campaigns").WithTags("Campaign days");
        campaigns.MapGet("/", ListAsync).WithSummary("Campaigns, the newest first.");
        campaigns.MapPut("/{campaign}", SaveAsync).WithSummary("Adds a campaign, a span of days, or changes it.");
        campaigns.MapGet("/{campaign}/totals", GetTotalsAsync)
            .WithSummary("A campaign's figures: work of campaign days and regular work of the same span apart.");
    }

    private static async Task<Ok<CampaignList>> ListAsync(CampaignStore campaigns, CancellationToken cancellation) =>
        TypedResults.Ok(new CampaignList(await campaigns.ListAsync(cancellation), Next: null));

    private static async Task<Results<Ok<CampaignBody>, Problem>> SaveAsync(
        string campaign, CampaignBody body, Caller caller, CampaignStore campaigns, CancellationToken cancellation)
    {
        var wanted = body with { Code = campaign, Name = body.Name?.Trim().Normalize(), Note = body.Note?.Trim().Normalize() };
        var isFine = Code().IsMatch(campaign)
            && PlainText.IsLine(wanted.Name, LongestName)
            && (wanted.Note is null || PlainText.IsLine(wanted.Note, LongestNote))
            && wanted is { From: { } from, To: { } to } && from <= to && to.DayNumber - from.DayNumber < MostDays;
        if (!isFine)
        {
            return s_invalid;
        }

        await campaigns.SaveAsync(wanted, caller.Actor, cancellation);
        return TypedResults.Ok(wanted);
    }

    private static async Task<Results<Ok<CampaignTotalsBody>, Problem>> GetTotalsAsync(
        string campaign, CampaignStore campaigns, ICampaignTotalsReader totals, CancellationToken cancellation)
    {
        if (await campaigns.FindAsync(campaign, cancellation) is not { From: { } from, To: { } to } found)
        {
            return Problems.NotFound;
        }

        var span = await totals.ReadAsync(from, to, cancellation);
        return TypedResults.Ok(new CampaignTotalsBody(
            campaign,
            found.Name!,
            from,
            to,
            TotalsBody.Of(span.CampaignDays, span.CampaignDayTeams),
            TotalsBody.Of(span.Regular, span.RegularTeams),
            [.. span.Days.Select(day => new CampaignTotalsDay(
                day.Date, day.Status.ToString().ToLowerInvariant(), day.Totals.Counted.CheckIns, day.Totals.Counted.People))]));
    }

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex Code();
}
