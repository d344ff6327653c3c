using System.Globalization;
using Npgsql;

namespace CampaignHub.Postgres;

/// <summary>
/// Held by the server that works on a database, so that a second one on the same database is refused. It is an advisory
/// lock on a connection of its own: PostgreSQL lets go of it when that connection ends, so a dead server blocks nobody.
/// After a restart of PostgreSQL it is taken again.
/// </summary>
public sealed class ServerLock : IAsyncDisposable
{
    /// <summary>Any number that nothing else in the database uses.</summary>
    internal const long Key = 0x4348_5345_5256;

    private const int LongestApplicationName = 63;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly string _connectionString;
    private readonly ServerLockOptions _options;
    private readonly Task _keeping;
    private NpgsqlConnection _connection;

    private ServerLock(NpgsqlConnection connection, string connectionString, ServerLockOptions options)
    {
        _connection = connection;
        _connectionString = connectionString;
        _options = options;
        _keeping = KeepAsync(_stopping.Token);
    }

    /// <summary>Cancelled when another server took the lock while this one was cut off from PostgreSQL: stop at once.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Takes the lock of the database.</summary>
    /// <param name="connectionString">The database to work on.</param>
    /// <param name="options">How to hold it; null = alone.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="PostgresUnavailableException">Another server holds it; the message names that server.</exception>
    public static async Task<ServerLock> AcquireAsync(
        string connectionString, ServerLockOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new ServerLockOptions();
        var own = ForLock(connectionString);
        var connection = new NpgsqlConnection(own);
        try
        {
            await connection.OpenAsync(cancellation);
            await TakeAsync(connection, options, cancellation);
            return new ServerLock(connection, own, options);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets go of the lock.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _keeping;
        await _connection.DisposeAsync();
        _stopping.Dispose();
        _lost.Dispose();
    }

    private static string ForLock(string connectionString)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{PrivatePostgres.ApplicationName} lock, process {Environment.ProcessId} on {Environment.MachineName}");
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            ApplicationName = name[..Math.Min(name.Length, LongestApplicationName)],
        };

        // A machine that lost its power says no goodbye: let PostgreSQL find out within a minute.
        settings.Options = $"{settings.Options} -c tcp_keepalives_idle=20 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3".Trim();
        return settings.ConnectionString;
    }

    /// <summary>The lock of a server that has just died may take a moment to go.</summary>
    private static async Task TakeAsync(NpgsqlConnection connection, ServerLockOptions options, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var begun = time.GetTimestamp();
        for (var told = false; !await TryTakeAsync(connection, options.Shared, cancellation); told = true)
        {
            var holder = await HolderAsync(connection, cancellation);
            if (time.GetElapsedTime(begun) > options.Patience)
            {
                throw new PostgresUnavailableException(
                    $"Another server ({holder}) works on the database {connection.Database} of {connection.Host}: "
                    + "stop it first, or give this one a database of its own in CAMPAIGNHUB_POSTGRES.");
            }

            if (!told)
            {
                options.Progress?.Invoke($"Waiting for another server ({holder}) to let go of the database {connection.Database}.");
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    private static async Task<bool> TryTakeAsync(NpgsqlConnection connection, bool shared, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            shared ? "SELECT pg_try_advisory_lock_shared($1)" : "SELECT pg_try_advisory_lock($1)", connection);
        command.Parameters.Add(new() { Value = Key });
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<string> HolderAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
            WHERE l.locktype = 'advisory' AND l.granted AND a.datname = current_database()
              AND l.classid::bigint << 32 | l.objid::bigint = $1
            LIMIT 1
            """,
            connection);
        command.Parameters.Add(new() { Value = Key });
        return await command.ExecuteScalarAsync(cancellation) is string { Length: > 0 } name ? name : "of another user";
    }

    private async Task KeepAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await _connection.WaitAsync(BetweenChecks, cancellation);
                await using var command = new NpgsqlCommand("SELECT 1", _connection);
                await command.ExecuteScalarAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException or TimeoutException)
            {
                await TakeAgainAsync(cancellation);
            }
        }
    }

    private async Task TakeAgainAsync(CancellationToken cancellation)
    {
        try
        {
            await _connection.DisposeAsync();
            await Task.Delay(Pause, cancellation);
            _connection = new NpgsqlConnection(_connectionString);
            await _connection.OpenAsync(cancellation);
            await TakeAsync(_connection, _options, cancellation);
            _options.Progress?.Invoke("The lock on the database was lost with its connection and is held again.");
        }
        catch (PostgresUnavailableException taken)
        {
            _options.Progress?.Invoke(taken.Message);
            await _lost.CancelAsync();
            await _stopping.CancelAsync();
        }
        catch (Exception failure) when (failure is NpgsqlException or OperationCanceledException or TimeoutException)
        {
            // PostgreSQL is still away, or this server stops: the loop decides.
        }
    }
}
