using Npgsql;

namespace CampaignHub.Postgres.Tests;

public sealed class ServerLockTests : IAsyncLifetime
{
    private static readonly ServerLockOptions Impatient = new() { Patience = TimeSpan.Zero };
    private readonly DirectoryInfo _folder = Servers.TemporaryFolder();
    private PrivatePostgres _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _server = await PrivatePostgres.StartAsync(Servers.Small(_folder.FullName), Cancellation);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_second_server_on_the_database_is_refused_with_the_name_of_the_first()
    {
        await using (await AcquireAsync(Impatient))
        {
            var refusal = await Assert.ThrowsAsync<PostgresUnavailableException>(() => AcquireAsync(Impatient));
            Assert.Contains($"process {Environment.ProcessId} on {Environment.MachineName}", refusal.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<PostgresUnavailableException>(() => AcquireAsync(Impatient with { Shared = true }));
        }

        await using var next = await AcquireAsync(Impatient);
        Assert.False(next.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task The_nodes_of_a_cluster_share_it_and_keep_a_lone_server_out()
    {
        await using var first = await AcquireAsync(Impatient with { Shared = true });
        await using var second = await AcquireAsync(Impatient with { Shared = true });
        await Assert.ThrowsAsync<PostgresUnavailableException>(() => AcquireAsync(Impatient));
    }

    [Fact]
    public async Task Another_database_has_a_lock_of_its_own()
    {
        await using var first = await AcquireAsync(Impatient);
        await Servers.ScalarAsync(_server.ConnectionString, "CREATE DATABASE other");
        var other = new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = "other" };
        await using var second = await ServerLock.AcquireAsync(other.ConnectionString, Impatient, Cancellation);
        Assert.False(first.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task A_lock_that_went_with_its_connection_is_taken_again()
    {
        var again = new TaskCompletionSource();
        await using var held = await AcquireAsync(new ServerLockOptions { Progress = _ => again.TrySetResult() });
        await EndLockSessionsAsync();
        await again.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        await Assert.ThrowsAsync<PostgresUnavailableException>(() => AcquireAsync(Impatient));
        Assert.False(held.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task A_server_that_lost_it_to_another_is_told()
    {
        await using var held = await AcquireAsync(Impatient);
        var lost = new TaskCompletionSource();
        await using var told = held.Lost.Register(() => lost.TrySetResult());

        // The other waits in line, so it gets the lock at the very moment the first one's session ends.
        await using var other = await Servers.OpenAsync(_server.ConnectionString);
        await using var wait = new NpgsqlCommand($"SELECT pg_advisory_lock({ServerLock.Key})", other);
        var waiting = wait.ExecuteScalarAsync(Cancellation);
        while (await Servers.ScalarAsync(_server.ConnectionString, "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") is null)
        {
            Assert.False(waiting.IsCompleted);
        }

        await EndLockSessionsAsync();
        await waiting;
        await lost.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
    }

    private Task<ServerLock> AcquireAsync(ServerLockOptions options) =>
        ServerLock.AcquireAsync(_server.ConnectionString, options, Cancellation);

    private Task<object?> EndLockSessionsAsync() => Servers.ScalarAsync(
        _server.ConnectionString,
        "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE application_name LIKE '% lock,%'");
}
