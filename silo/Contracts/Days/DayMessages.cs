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

/// <summary>What is declared of a campaign day.</summary>
/// <param name="Name">What it is called; empty when undeclared.</param>
/// <param name="CommuneCodes">Communes expected to take part; empty means all.</param>
/// <param name="Targets">Activity → people aimed at.</param>
/// <param name="From">From when the teams are out; null when nobody said.</param>
/// <param name="To">Until when; null exactly when <paramref name="From"/> is.</param>
/// <param name="Focus">Activities that come first on the phones.</param>
/// <param name="Announcement">What the phones show beside the name; null when nothing.</param>
/// <param name="Partners">Who takes part beside the teams.</param>
/// <param name="CampaignCode">The campaign it belongs to; null when to none.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.DayPlan")]
public sealed record DayPlanMessage(
    [property: Id(0)] string Name,
    [property: Id(1)] ImmutableArray<string> CommuneCodes,
    [property: Id(2)] CountsMessage Targets,
    [property: Id(3)] TimeOnly? From,
    [property: Id(4)] TimeOnly? To,
    [property: Id(5)] ImmutableArray<string> Focus,
    [property: Id(6)] string? Announcement,
    [property: Id(7)] ImmutableArray<string> Partners,
    [property: Id(8)] string? CampaignCode)
{
    /// <summary>A day of this name for the whole province, and nothing else said.</summary>
    public static DayPlanMessage Named(string name) => new(name, [], CountsMessage.Empty, null, null, [], null, [], null);
}

/// <summary>Figures that were made final.</summary>
/// <param name="Number">1 for the first sealing of the date.</param>
/// <param name="Root">The day's root, hexadecimal.</param>
/// <param name="SealedAt">When, UTC.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.DaySeal")]
public sealed record DaySealMessage(
    [property: Id(0)] int Number,
    [property: Id(1)] string Root,
    [property: Id(2)] DateTime SealedAt);

/// <summary>A campaign day.</summary>
/// <param name="Date">The date.</param>
/// <param name="Status"><c>undeclared</c>, <c>declared</c>, <c>open</c>, <c>closed</c> or <c>finalised</c>.</param>
/// <param name="Plan">What was declared.</param>
/// <param name="ClosedAt">When it was last closed, UTC.</param>
/// <param name="ReopenReason">Why it takes records again after its figures were final.</param>
/// <param name="Seal">The newest seal; kept after a reopening.</param>
/// <param name="ChangedAt">When it was last changed, UTC.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.DayInfo")]
public sealed record DayInfo(
    [property: Id(0)] DateOnly Date,
    [property: Id(1)] string Status,
    [property: Id(2)] DayPlanMessage Plan,
    [property: Id(3)] DateTime? ClosedAt,
    [property: Id(4)] string? ReopenReason,
    [property: Id(5)] DaySealMessage? Seal,
    [property: Id(6)] DateTime? ChangedAt)
{
    /// <summary>What it is called; empty when undeclared.</summary>
    public string Name => Plan.Name;
}

/// <summary>What to declare.</summary>
/// <param name="Plan">The day's plan.</param>
/// <param name="Actor">Who declares, for the log of changes.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.DeclareRequest")]
public sealed record DeclareRequest(
    [property: Id(0)] DayPlanMessage Plan,
    [property: Id(1)] string Actor);

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
