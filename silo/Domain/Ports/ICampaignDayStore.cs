using CampaignHub.Domain.CampaignDays;

namespace CampaignHub.Domain.Ports;

/// <summary>Where campaign days are kept.</summary>
public interface ICampaignDayStore
{
    /// <summary>The day; an undeclared one when nothing is kept.</summary>
    Task<CampaignDay> ReadAsync(DateOnly date, CancellationToken cancellation);

    /// <summary>Declared days, newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<CampaignDay>> ListAsync(int limit, CancellationToken cancellation);

    /// <summary>
    /// Keeps a changed day, and in the log of changes who changed what. False when somebody else changed it since it was read: then
    /// nothing is written; read and decide again.
    /// </summary>
    Task<bool> SaveAsync(DayChange change, CancellationToken cancellation);
}
