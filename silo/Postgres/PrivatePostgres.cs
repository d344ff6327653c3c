namespace CampaignHub.Postgres;

/// <summary>
/// A PostgreSQL server of this process's own: brought up, or adopted when a process that died left it running; started again
/// when it dies; stopped at the end.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    /// <summary>The database, and the role that owns it.</summary>
    public const string Database = "campaignhub";

    /// <summary>Application name of the server's sessions; the sessions of a dead server are known by it.</summary>
    public const string ApplicationName = "CampaignHub";

    private readonly OwnerLock _owner;
    private readonly Cluster _cluster;
    private readonly Supervisor _supervisor;

    private PrivatePostgres(OwnerLock owner, Cluster cluster, Supervisor supervisor, bool adopted)
    {
        _owner = owner;
        _cluster = cluster;
        _supervisor = supervisor;
        Adopted = adopted;
        var connection = cluster.Connection(Database, Database);
        connection.ApplicationName = ApplicationName;
        connection.Options = SessionOptions.Durable;
        ConnectionString = connection.ConnectionString;
    }

    /// <summary>An Npgsql connection string to the database <c>campaignhub</c> of this server.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether the server ran already, left by a process that died.</summary>
    public bool Adopted { get; }

    /// <summary>Starts or adopts the server in the folder and waits until it answers.</summary>
    /// <exception cref="PostgresUnavailableException">It cannot be had; the message says why and what to do.</exception>
    public static async Task<PrivatePostgres> StartAsync(PrivatePostgresOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = ClusterFolder.Create(options.Folder);
        var owner = await OwnerLock.TakeAsync(folder, options.Progress, cancellation);
        try
        {
            var cluster = await Cluster.OpenAsync(folder, options, cancellation);
            return await StartAsync(owner, cluster, options, cancellation);
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    /// <summary>Stops the server and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _supervisor.DisposeAsync();
        await _cluster.StopAsync();
        _owner.Dispose();
    }

    private static async Task<PrivatePostgres> StartAsync(
        OwnerLock owner, Cluster cluster, PrivatePostgresOptions options, CancellationToken cancellation)
    {
        try
        {
            var adopted = await cluster.AdoptOrStartAsync(cancellation);
            if (adopted)
            {
                var ended = await cluster.EndSessionsAsync(ApplicationName, cancellation);
                options.Progress?.Invoke($"PostgreSQL was still running and is used on; {ended} sessions of the dead server were ended.");
            }

            await cluster.PrepareDatabaseAsync(Database, Database, cancellation);
            return new PrivatePostgres(owner, cluster, Supervisor.Watch(cluster, options.Progress), adopted);
        }
        catch
        {
            await cluster.StopAsync();
            throw;
        }
    }
}
