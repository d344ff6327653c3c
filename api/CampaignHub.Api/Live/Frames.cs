namespace CampaignHub.Api.Live;

/// <summary>What changed in the province: absolute values; only communes that changed, and of them only the fields that did.</summary>
/// <param name="Sequence">One more than the frame before, per date.</param>
public sealed record ProvinceFrame(
    DateOnly Date,
    string Status,
    long Sequence,
    DateTimeOffset At,
    TotalsChange Province,
    IReadOnlyList<TotalsChange> Communes,
    IReadOnlyList<FeedLine> Feed);

/// <summary>
/// Sent every two seconds, changes or not, while the date's grain answers: a page whose line is open knows by it that its figures
/// are the newest, and that it has missed a frame when the number is above the last one it has.
/// </summary>
/// <param name="Sequence">The last frame's.</param>
public sealed record LiveBeat(DateOnly Date, long Sequence, DateTimeOffset At);

/// <summary>What changed in a commune: absolute values; only teams that changed, and of them only the fields that did.</summary>
public sealed record CommuneFrame(
    DateOnly Date,
    string Status,
    long Sequence,
    DateTimeOffset At,
    TotalsChange Commune,
    IReadOnlyList<TotalsChange> Teams,
    IReadOnlyList<FeedLine> Feed);

/// <summary>A record that was just taken in.</summary>
public sealed record FeedLine(string TeamCode, string CommuneCode, string Kind, int People, DateTimeOffset At);
