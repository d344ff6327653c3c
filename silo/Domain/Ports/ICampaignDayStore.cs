using CampaignHub.Domain.CampaignDays;

namespace CampaignHub.Domain.Ports;

/// <summary>Where campaign days are kept.</summary>
public interface ICampaignDayStore
{
    /// <summary>The day; an undeclared one when nothing is kept.</summary>
    Task<CampaignDay> ReadAsync(DateOnly date, CancellationToken cancellation);

    /// <summary>Declared days, newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<CampaignDay>> ListAsync(int limit, CancellationToken cancellation);

    /// <summary>Keeps a changed day. False when somebody else changed it since it was read: read and decide again.</summary>
    Task<bool> SaveAsync(CampaignDay day, CancellationToken cancellation);
}
