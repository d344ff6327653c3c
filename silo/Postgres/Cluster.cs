using System.Net.Sockets;
using Npgsql;

namespace CampaignHub.Postgres;

/// <summary>One cluster on disk and the server that runs, or does not run, on it.</summary>
internal sealed class Cluster
{
    private const int PortAttempts = 3;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenProgressLines = TimeSpan.FromSeconds(5);

    private readonly ClusterFolder _folder;
    private readonly PrivatePostgresOptions _options;
    private readonly ClusterTools _tools;
    private readonly string _password;

    private Cluster(ClusterFolder folder, PrivatePostgresOptions options, ClusterTools tools)
    {
        _folder = folder;
        _options = options;
        _tools = tools;
        _password = folder.Password();
    }

    /// <summary>Where the server listens, once it runs.</summary>
    public Endpoint Endpoint { get; private set; } = new(null, 0);

    /// <summary>Whether a server of this cluster runs now.</summary>
    public bool IsAlive => Postmaster.Read(_folder) is { IsAlive: true };

    /// <summary>Finds binaries and account for the folder, and makes the cluster when there is none.</summary>
    public static async Task<Cluster> OpenAsync(ClusterFolder folder, PrivatePostgresOptions options, CancellationToken cancellation)
    {
        var major = folder.Major();
        var binaries = await PostgresBinaries.FindAsync(options.Search, major, cancellation);
        var account = await PostgresAccount.ChooseAsync(folder, binaries.Folder, cancellation);
        await account.CreateFolderAsync(folder.Socket, cancellation);
        await account.CreateFolderAsync(folder.LogFolder, cancellation);
        var tools = new ClusterTools(folder, binaries, account, options);
        if (major is null)
        {
            await tools.InitialiseAsync(cancellation);
        }

        return new Cluster(folder, options, tools);
    }

    /// <summary>A connection string to a database of this cluster.</summary>
    public NpgsqlConnectionStringBuilder Connection(string user, string database) => Endpoint.Connection(user, _password, database);

    /// <summary>Waits for a server that already runs on the cluster, or starts one; true = it ran already.</summary>
    public async Task<bool> AdoptOrStartAsync(CancellationToken cancellation)
    {
        if (await AdoptAsync(cancellation))
        {
            return true;
        }

        for (var attempt = 1; ; attempt++)
        {
            Endpoint = Endpoint.Choose(_folder.Socket);
            await File.WriteAllTextAsync(_folder.Configuration, ClusterConfiguration.Write(_options, Endpoint), cancellation);
            var result = await StartAsync(cancellation);
            if (result.Succeeded)
            {
                return false;
            }

            // Another program may have taken the port between its choice and PostgreSQL's start.
            if (Endpoint.SocketFolder is not null || attempt == PortAttempts)
            {
                throw new PostgresUnavailableException(
                    $"PostgreSQL did not start ({LastLogLine() ?? result.LastLine}): see {_folder.Log}.");
            }
        }
    }

    /// <summary>Starts the server again where it listened before.</summary>
    public async Task<CommandResult> StartAsync(CancellationToken cancellation)
    {
        using var told = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var telling = TellAsync("PostgreSQL is starting", told.Token);
        try
        {
            return await _tools.StartAsync(cancellation);
        }
        finally
        {
            await told.CancelAsync();
            await telling;
        }
    }

    /// <summary>Stops the server if it runs.</summary>
    public Task StopAsync() => _tools.StopAsync();

    /// <summary>Creates the role and the database the software works with, when missing.</summary>
    public async Task PrepareDatabaseAsync(string role, string database, CancellationToken cancellation)
    {
        var settings = Connection(ClusterTools.Superuser, "postgres");
        settings.Pooling = false;
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new PostgresUnavailableException(
                $"PostgreSQL does not accept the password in {_folder.PasswordFile}: restore that file from a backup.", failure);
        }

        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_roles WHERE rolname = $1", role, cancellation))
        {
            await ExecuteAsync(connection, $"CREATE ROLE {role} LOGIN CREATEDB PASSWORD '{_password}'", cancellation);
            await ExecuteAsync(connection, $"GRANT pg_monitor TO {role}", cancellation);
        }

        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_database WHERE datname = $1", database, cancellation))
        {
            await ExecuteAsync(connection, $"CREATE DATABASE {database} OWNER {role}", cancellation);
        }
    }

    /// <summary>Ends what a dead server left connected, so that its locks and open transactions go; gives their number.</summary>
    public async Task<int> EndSessionsAsync(string applicationName, CancellationToken cancellation)
    {
        var settings = Connection(ClusterTools.Superuser, "postgres");
        settings.Pooling = false;
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(
            "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity "
            + "WHERE pid <> pg_backend_pid() AND (application_name = $1 OR starts_with(application_name, $1 || ' '))",
            connection);
        command.Parameters.Add(new() { Value = applicationName });
        return (int)(long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>A server that runs may still be recovering, or on its way out; it is waited for until it answers or is gone.</summary>
    private async Task<bool> AdoptAsync(CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(_options.StartTimeout);
        using var told = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var telling = TellAsync("Waiting for the PostgreSQL that already runs on the data folder", told.Token);
        try
        {
            while (Postmaster.Read(_folder) is { IsAlive: true } postmaster)
            {
                if (postmaster.Endpoint is { } endpoint && await AnswersAsync(endpoint, deadline.Token))
                {
                    Endpoint = endpoint;
                    return true;
                }

                await Task.Delay(Poll, deadline.Token);
            }

            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PostgresUnavailableException(
                $"A PostgreSQL runs on {_folder.Root} but did not answer within {_options.StartTimeout.TotalMinutes:0} minutes: see {_folder.Log}.");
        }
        finally
        {
            await told.CancelAsync();
            await telling;
        }
    }

    private async Task<bool> AnswersAsync(Endpoint endpoint, CancellationToken cancellation)
    {
        var settings = endpoint.Connection(ClusterTools.Superuser, _password, "postgres");
        settings.Pooling = false;
        settings.Timeout = 5;
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (PostgresException failure) when (failure.SqlState != PostgresErrorCodes.CannotConnectNow)
        {
            // It answers; why it does not let us in is for the first real connection to say.
            return true;
        }
        catch (Exception failure) when (failure is NpgsqlException or SocketException or TimeoutException)
        {
            return false;
        }
    }

    private async Task TellAsync(string what, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(BetweenProgressLines);
        try
        {
            for (var waited = BetweenProgressLines; await timer.WaitForNextTickAsync(cancellation); waited += BetweenProgressLines)
            {
                _options.Progress?.Invoke($"{what} ({waited.TotalSeconds:0} s): {LastLogLine()}");
            }
        }
        catch (OperationCanceledException)
        {
            // What was waited for is there.
        }
    }

    private string? LastLogLine()
    {
        try
        {
            return File.ReadLines(_folder.Log).LastOrDefault();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string sql, string name, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new() { Value = name });
        return await command.ExecuteScalarAsync(cancellation) is not null;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
