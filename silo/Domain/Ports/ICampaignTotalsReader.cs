using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.Ports;

/// <summary>Sums over the ledger by campaign days and regular work.</summary>
public interface ICampaignTotalsReader
{
    /// <summary>The figures from one date to another, both included.</summary>
    Task<CampaignTotals> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellation);
}

/// <summary>
/// Figures of a span. Work is of a campaign day when its date is declared and its commune takes part; all else is regular work.
/// </summary>
/// <param name="CampaignDays">Work of campaign days (ra quân).</param>
/// <param name="CampaignDayTeams">Teams with net check-ins above 0 in it.</param>
/// <param name="Regular">Regular work (thường xuyên).</param>
/// <param name="RegularTeams">Teams with net check-ins above 0 in it.</param>
/// <param name="Days">The campaign days, oldest first, without regular work of their dates.</param>
public sealed record CampaignTotals(
    DayTotals CampaignDays, int CampaignDayTeams, DayTotals Regular, int RegularTeams, IReadOnlyList<CampaignDayTotals> Days);

/// <summary>A campaign day's own figures.</summary>
public sealed record CampaignDayTotals(DateOnly Date, DayStatus Status, DayTotals Totals);
