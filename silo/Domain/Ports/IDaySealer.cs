using CampaignHub.Domain.CampaignDays;

namespace CampaignHub.Domain.Ports;

/// <summary>Makes the figures of a date final.</summary>
public interface IDaySealer
{
    /// <summary>
    /// Stores totals and heads of the date's teams and the day as final, in one transaction that no append of the date can slip
    /// beside; then anchors the heads. Null when somebody else changed the day since it was read: read and decide again.
    /// </summary>
    /// <param name="change">From a closed day to a finalised one.</param>
    /// <param name="cancellation">Gives up; nothing is written then.</param>
    /// <exception cref="TimeoutException">An append of the date would not end; try again.</exception>
    Task<CampaignDay?> SealAsync(DayChange change, CancellationToken cancellation);
}
