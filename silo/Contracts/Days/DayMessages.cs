using CampaignHub.Contracts.Totals;

namespace CampaignHub.Contracts.Days;

/// <summary>A commune's totals of a date as absolute values.</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="Version">Sum of its teams' entry numbers: rises with every entry, the same in every activation.</param>
/// <param name="TeamsReporting">Teams with net check-ins above 0.</param>
/// <param name="Totals">The totals.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.CommuneSlot")]
public sealed record CommuneSlot(
    [property: Id(0)] string CommuneCode,
    [property: Id(1)] long Version,
    [property: Id(2)] int TeamsReporting,
    [property: Id(3)] TotalsMessage Totals);

/// <summary>What a commune tells the campaign day: its slot and the records new for the live feed (at most 20).</summary>
[GenerateSerializer, Immutable, Alias("campaignhub.CommuneReport")]
public sealed record CommuneReport(
    [property: Id(0)] CommuneSlot Slot,
    [property: Id(1)] ImmutableArray<FeedItem> Feed);

/// <summary>A campaign day's declaration.</summary>
/// <param name="Date">The date.</param>
/// <param name="Name">What it is called; empty when undeclared.</param>
/// <param name="Status"><c>undeclared</c>, <c>declared</c>, <c>open</c>, <c>closed</c> or <c>finalised</c>.</param>
/// <param name="CommuneCodes">Communes expected to take part; empty means all.</param>
/// <param name="Targets">Activity → people aimed at.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.DayInfo")]
public sealed record DayInfo(
    [property: Id(0)] DateOnly Date,
    [property: Id(1)] string Name,
    [property: Id(2)] string Status,
    [property: Id(3)] ImmutableArray<string> CommuneCodes,
    [property: Id(4)] CountsMessage Targets);

/// <summary>What to declare.</summary>
/// <param name="Name">What the day is called.</param>
/// <param name="CommuneCodes">Communes expected to take part; empty means all.</param>
/// <param name="Targets">Activity → people aimed at.</param>
/// <param name="Actor">Who declares, for the log of changes.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.DeclareRequest")]
public sealed record DeclareRequest(
    [property: Id(0)] string Name,
    [property: Id(1)] ImmutableArray<string> CommuneCodes,
    [property: Id(2)] CountsMessage Targets,
    [property: Id(3)] string Actor);

/// <summary>The day after a step, or as it stands when the step is not legal.</summary>
[GenerateSerializer, Immutable, Alias("campaignhub.StepReply")]
public sealed record StepReply(
    [property: Id(0)] bool Done,
    [property: Id(1)] DayInfo Day);

/// <summary>The province on a date: the day and the communes that have entries on it.</summary>
[GenerateSerializer, Immutable, Alias("campaignhub.ProvinceDay")]
public sealed record ProvinceDay(
    [property: Id(0)] DayInfo Day,
    [property: Id(1)] ImmutableArray<CommuneSlot> Communes);

/// <summary>What changed on a day since the last change told, as absolute values.</summary>
[GenerateSerializer, Immutable, Alias("campaignhub.ProvinceChange")]
public sealed record ProvinceChange(
    [property: Id(0)] DayInfo Day,
    [property: Id(1)] ImmutableArray<CommuneSlot> Communes,
    [property: Id(2)] ImmutableArray<FeedItem> Feed);

/// <summary>An api node that shows the province live.</summary>
[Alias("campaignhub.IProvinceWatcher")]
public interface IProvinceWatcher : IGrainObserver
{
    /// <summary>Tells what changed.</summary>
    [OneWay, Alias("OnChange")]
    Task OnChangeAsync(ProvinceChange change);
}
