using System.Net.Sockets;
using Npgsql;

namespace CampaignHub.Postgres;

/// <summary>One cluster on disk and the server that runs, or does not run, on it.</summary>
internal sealed class Cluster
{
    private const int PortAttempts = 3;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWaitForOldSessions = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenProgressLines = TimeSpan.FromSeconds(5);

    private readonly PrivatePostgresOptions _options;
    private readonly ClusterTools _tools;
    private readonly ServerLog _log;
    private Endpoint _endpoint = new(null, 0);

    private Cluster(ClusterFolder folder, PrivatePostgresOptions options, ClusterTools tools)
    {
        Folder = folder;
        Password = folder.Password();
        _options = options;
        _tools = tools;
        _log = new ServerLog(folder.Log);
    }

    public ClusterFolder Folder { get; }

    public string Password { get; }

    /// <summary>Whether a server of this cluster runs now.</summary>
    public bool IsAlive => Postmaster.Read(Folder) is { IsAlive: true };

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

    /// <summary>How to connect to a database of the server, once it runs.</summary>
    public NpgsqlConnectionStringBuilder Connection(string user, string database) => _endpoint.Connection(user, Password, database);

    /// <summary>
    /// Waits for a server that already runs until it answers (it may be recovering) or is gone (it may be on its way out);
    /// true = it answers.
    /// </summary>
    public async Task<bool> AdoptAsync(CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(_options.StartTimeout);
        try
        {
            return await TellingAsync("Waiting for the PostgreSQL that already runs on the data folder", AnsweringAsync(deadline.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PostgresUnavailableException(
                $"A PostgreSQL runs on {Folder.Root} but did not answer within {_options.StartTimeout.TotalMinutes:0} minutes: see {Folder.Log}.");
        }
    }

    /// <summary>Chooses where to listen, writes the settings and starts a server.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var begun = time.GetTimestamp();
        for (var ports = 1; ;)
        {
            _endpoint = Endpoint.Choose(Folder.Socket);
            await File.WriteAllTextAsync(Folder.Configuration, ClusterConfiguration.Write(_options, _endpoint), cancellation);
            var news = _log.End;
            var result = await StartAgainAsync(cancellation);
            if (result.Succeeded)
            {
                return;
            }

            // Right after a crash the sessions of the old server may not be gone yet; and another program may have taken
            // the port between its choice and PostgreSQL's start.
            var reason = _log.Fatal(news) ?? result.LastLine;
            var again = reason.Contains("shared memory block", StringComparison.Ordinal)
                ? time.GetElapsedTime(begun) < LongestWaitForOldSessions
                : _endpoint.SocketFolder is null && ++ports <= PortAttempts;
            if (!again)
            {
                throw new PostgresUnavailableException($"PostgreSQL did not start ({reason}): see {Folder.Log}.");
            }

            await Task.Delay(Poll, cancellation);
        }
    }

    /// <summary>Starts a server as the last one was started, so that connections find it where it was.</summary>
    public Task<CommandResult> StartAgainAsync(CancellationToken cancellation) =>
        TellingAsync("PostgreSQL is starting", _tools.StartAsync(cancellation));

    /// <summary>Stops the server if it runs.</summary>
    public Task StopAsync() => _tools.StopAsync();

    private async Task<bool> AnsweringAsync(CancellationToken cancellation)
    {
        while (Postmaster.Read(Folder) is { IsAlive: true } postmaster)
        {
            if (postmaster.Endpoint is { } endpoint && await AnswersAsync(endpoint, cancellation))
            {
                _endpoint = endpoint;
                return true;
            }

            await Task.Delay(Poll, cancellation);
        }

        return false;
    }

    private async Task<bool> AnswersAsync(Endpoint endpoint, CancellationToken cancellation)
    {
        var settings = endpoint.Connection(ClusterAdministration.Superuser, Password, "postgres");
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

    /// <summary>Says every few seconds what is being waited for, with what PostgreSQL last said.</summary>
    private async Task<T> TellingAsync<T>(string what, Task<T> work)
    {
        using var timer = new PeriodicTimer(BetweenProgressLines);
        for (var waited = BetweenProgressLines; ; waited += BetweenProgressLines)
        {
            var tick = timer.WaitForNextTickAsync().AsTask();
            if (await Task.WhenAny(work, tick) == work)
            {
                return await work;
            }

            _options.Progress?.Invoke($"{what} ({waited.TotalSeconds:0} s): {_log.LastLine()}");
        }
    }
}
