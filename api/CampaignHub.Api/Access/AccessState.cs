using Npgsql;

namespace CampaignHub.Api.Access;

/// <summary>Keeps what this node holds in memory in step with the database's access revision.</summary>
public sealed class AccessState(NpgsqlDataSource database, IEnumerable<IAccessData> data) : IDisposable
{
    private readonly IAccessData[] _data = [.. data];
    private readonly SemaphoreSlim _turn = new(1);
    private long _revision;

    /// <summary>Reloads everything if the revision has moved; call it after a change of your own to see it at once.</summary>
    /// <exception cref="NpgsqlException">PostgreSQL does not answer; what was held stays in use.</exception>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            // Read first: a change after this reading moves the revision again and is fetched by the next refresh.
            var revision = await AccessRevision.ReadAsync(database, cancellation);
            if (revision == _revision)
            {
                return;
            }

            foreach (var part in _data)
            {
                await part.ReloadAsync(cancellation);
            }

            _revision = revision;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
