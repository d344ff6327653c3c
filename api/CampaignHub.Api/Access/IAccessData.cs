namespace CampaignHub.Api.Access;

/// <summary>Something kept in memory that a change of rights or directories makes stale.</summary>
public interface IAccessData
{
    /// <summary>Reads it anew and puts the new state in place of the old at one stroke.</summary>
    Task ReloadAsync(CancellationToken cancellation);
}
