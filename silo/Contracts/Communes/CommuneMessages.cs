using CampaignHub.Contracts.Totals;

namespace CampaignHub.Contracts.Communes;

/// <summary>A team's totals of a date as absolute values: the one with the highest number is right, in whatever order they come.</summary>
/// <param name="TeamCode">The team.</param>
/// <param name="Date">The date of the work.</param>
/// <param name="Number">The last entry of the date that the totals contain.</param>
/// <param name="Totals">The totals.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.TeamSlot")]
public sealed record TeamSlot(
    [property: Id(0)] string TeamCode,
    [property: Id(1)] DateOnly Date,
    [property: Id(2)] long Number,
    [property: Id(3)] TotalsMessage Totals);

/// <summary>The last entry of a team's date, as the ledger has it.</summary>
[GenerateSerializer, Immutable, Alias("campaignhub.TeamHead")]
public sealed record TeamHead(
    [property: Id(0)] string TeamCode,
    [property: Id(1)] DateOnly Date,
    [property: Id(2)] long Number);

/// <summary>What teams tell their commune of one date: the slots that changed, one per team, and the records that are new for the live feed (at most 20).</summary>
[GenerateSerializer, Immutable, Alias("campaignhub.TeamsReport")]
public sealed record TeamsReport(
    [property: Id(0)] DateOnly Date,
    [property: Id(1)] ImmutableArray<TeamSlot> Slots,
    [property: Id(2)] ImmutableArray<FeedItem> Feed);

/// <summary>A commune's date: the sum, and the slots of its teams that have entries on it.</summary>
[GenerateSerializer, Immutable, Alias("campaignhub.CommuneDay")]
public sealed record CommuneDay(
    [property: Id(0)] string CommuneCode,
    [property: Id(1)] DateOnly Date,
    [property: Id(2)] int TeamsReporting,
    [property: Id(3)] TotalsMessage Totals,
    [property: Id(4)] ImmutableArray<TeamSlot> Teams);

/// <summary>What changed in a commune since the last change told, as absolute values.</summary>
[GenerateSerializer, Immutable, Alias("campaignhub.CommuneChange")]
public sealed record CommuneChange(
    [property: Id(0)] DateOnly Date,
    [property: Id(1)] ImmutableArray<TeamSlot> Teams,
    [property: Id(2)] ImmutableArray<FeedItem> Feed);

/// <summary>An api node that shows a commune's teams live.</summary>
[Alias("campaignhub.ICommuneWatcher")]
public interface ICommuneWatcher : IGrainObserver
{
    /// <summary>Tells what changed.</summary>
    [OneWay, Alias("OnChange")]
    Task OnChangeAsync(CommuneChange change);
}
