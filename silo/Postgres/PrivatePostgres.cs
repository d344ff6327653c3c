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

    private const string BesideApplicationName = "campaignhub-beside";
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    private readonly Cluster _cluster;
    private readonly OwnerLock? _owner;
    private readonly Supervisor? _supervisor;

    private PrivatePostgres(Cluster cluster, string applicationName, OwnerLock? owner = null, Supervisor? supervisor = null)
    {
        _cluster = cluster;
        _owner = owner;
        _supervisor = supervisor;
        var connection = cluster.Connection(Database, Database);
        connection.ApplicationName = applicationName;
        connection.Options = SessionOptions.Durable;
        ConnectionString = connection.ConnectionString;
    }

    /// <summary>An Npgsql connection string to the database <c>campaignhub</c> of this server.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts or adopts the server in the folder and waits until it answers.</summary>
    /// <exception cref="PostgresUnavailableException">It cannot be had; the message says why and what to do.</exception>
    public static async Task<PrivatePostgres> StartAsync(PrivatePostgresOptions options, CancellationToken cancellation = default)
    {
        var folder = ClusterFolder.Create(options.Folder);
        if (options.Beside && await TryAttachAsync(folder, options, cancellation) is { } attached)
        {
            return attached;
        }

        var owner = await OwnerLock.TakeAsync(folder, options, cancellation);
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

    /// <summary>Stops the server and waits for it, unless it belongs to another process.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_supervisor is not null)
        {
            await _supervisor.DisposeAsync();
            await _cluster.StopAsync();
            _owner?.Dispose();
        }
    }

    private static async Task<PrivatePostgres> StartAsync(
        OwnerLock owner, Cluster cluster, PrivatePostgresOptions options, CancellationToken cancellation)
    {
        var adopted = await cluster.AdoptAsync(cancellation);
        try
        {
            if (adopted)
            {
                var ended = await ClusterAdministration.EndSessionsAsync(cluster, ApplicationName, cancellation);
                options.Progress?.Invoke($"PostgreSQL was still running and is used on; {ended} sessions of a dead server were ended.");
            }
            else
            {
                await cluster.StartAsync(cancellation);
            }

            await ClusterAdministration.PrepareDatabaseAsync(cluster, Database, Database, cancellation);
            return new PrivatePostgres(cluster, ApplicationName, owner, Supervisor.Watch(cluster, options.Progress));
        }
        catch
        {
            await cluster.StopAsync();
            throw;
        }
    }

    /// <summary>Waits for the server of a living owner; null when there is no owner, or it went away meanwhile.</summary>
    private static async Task<PrivatePostgres?> TryAttachAsync(
        ClusterFolder folder, PrivatePostgresOptions options, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        for (var begun = time.GetTimestamp(); time.GetElapsedTime(begun) < options.StartTimeout;)
        {
            if (OwnerLock.TryTake(folder) is { } free)
            {
                free.Dispose();
                return null;
            }

            if (folder.Major() is not null)
            {
                var cluster = await Cluster.OpenAsync(folder, options, cancellation);
                if (await cluster.AdoptAsync(cancellation))
                {
                    return new PrivatePostgres(cluster, BesideApplicationName);
                }
            }

            await Task.Delay(Poll, cancellation);
        }

        throw new PostgresUnavailableException(
            $"Another process owns {folder.Root}, but its PostgreSQL did not answer within {options.StartTimeout.TotalMinutes:0} minutes.");
    }
}
