using CampaignHub.Api.Totals;

namespace CampaignHub.Api.Live;

/// <summary>What changed in the province: absolute values; only communes that changed.</summary>
/// <param name="Sequence">One more than the frame before, per date.</param>
public sealed record ProvinceFrame(
    DateOnly Date,
    string Status,
    long Sequence,
    DateTimeOffset At,
    TotalsBody Province,
    IReadOnlyList<CommuneTotalsBody> Communes,
    IReadOnlyList<FeedLine> Feed);

/// <summary>What changed in a commune: absolute values; only teams that changed.</summary>
public sealed record CommuneFrame(
    DateOnly Date,
    long Sequence,
    DateTimeOffset At,
    CommuneTotalsBody Commune,
    IReadOnlyList<TeamTotalsBody> Teams,
    IReadOnlyList<FeedLine> Feed);

/// <summary>A record that was just taken in.</summary>
public sealed record FeedLine(string TeamCode, string CommuneCode, string Kind, int People, DateTimeOffset At);
