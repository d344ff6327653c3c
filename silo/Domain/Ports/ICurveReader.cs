namespace CampaignHub.Domain.Ports;

/// <summary>How a date's figures came in over the day: plain sums over the ledger by the time of receipt.</summary>
public interface ICurveReader
{
    /// <summary>The quarters of an hour in which something was received, the earliest first; of one commune when it is named.</summary>
    Task<IReadOnlyList<CurveQuarter>> ReadAsync(DateOnly date, string? communeCode, CancellationToken cancellation);

    /// <summary>The campaign day with most people, of one commune when it is named, in the year before the date; null when there was none with any.</summary>
    Task<DateOnly?> FindBestEarlierAsync(DateOnly date, string? communeCode, CancellationToken cancellation);
}

/// <summary>What counted more, or less after corrections, when the quarter was over.</summary>
/// <param name="Minute">When it began, in minutes of the date (0 to 1425, Asia/Ho_Chi_Minh); null for what came on another date.</param>
public sealed record CurveQuarter(int? Minute, long CheckIns, long People, long Households);
