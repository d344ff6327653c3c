using System.Globalization;

namespace CampaignHub.Postgres;

/// <summary>PostgreSQL's own programs, run for one cluster by its account.</summary>
internal sealed class ClusterTools(ClusterFolder folder, PostgresBinaries binaries, PostgresAccount account, PrivatePostgresOptions options)
{
    private const long LongestLog = 16 << 20;

    /// <summary>Makes a cluster: bytewise collation, UTF-8, page checksums, passwords always asked for.</summary>
    public async Task InitialiseAsync(CancellationToken cancellation)
    {
        options.Progress?.Invoke($"Making a PostgreSQL {binaries.Version} cluster in {folder.Root}.");
        if (Directory.Exists(folder.Unfinished))
        {
            Directory.Delete(folder.Unfinished, recursive: true);
        }

        _ = folder.Password();
        await account.CreateFolderAsync(folder.Unfinished, cancellation);
        var readable = Path.Combine(folder.Socket, "password");
        await account.CopyFileAsync(folder.PasswordFile, readable, cancellation);
        List<string> arguments =
        [
            "-D", folder.Unfinished, "-U", ClusterAdministration.Superuser, "--pwfile", readable, "--auth=scram-sha-256",
            "--locale=C", "--encoding=UTF8", "--data-checksums",
        ];
        if (options.SkipInitialSync)
        {
            arguments.Add("--no-sync");
        }

        var result = await RunAsync("initdb", arguments, TimeSpan.FromMinutes(5), cancellation);
        File.Delete(readable);
        if (!result.Succeeded)
        {
            throw new PostgresUnavailableException($"The PostgreSQL cluster in {folder.Root} could not be made: {result.LastLine}.");
        }

        await File.AppendAllTextAsync(Path.Combine(folder.Unfinished, "postgresql.conf"), ClusterConfiguration.Include, cancellation);
        Directory.Move(folder.Unfinished, folder.Data);
    }

    /// <summary>Starts the server in a session of its own, its output in the log file, and waits until it is ready or has failed.</summary>
    public async Task<CommandResult> StartAsync(CancellationToken cancellation)
    {
        SetAsideLeftovers();
        if (File.Exists(folder.Log) && new FileInfo(folder.Log).Length > LongestLog)
        {
            File.Move(folder.Log, folder.Log + ".1", overwrite: true);
        }

        // The data folder goes in the environment and the program by its name alone: a person who ends the server by
        // its name must not hit PostgreSQL because the two lie under the same folder.
        return await RunAsync(
            "pg_ctl",
            ["start", "-w", "-t", Seconds(options.StartTimeout), "-s", "-l", folder.Log, "-p", "postgres"],
            options.StartTimeout + TimeSpan.FromSeconds(5),
            cancellation);
    }

    /// <summary>Stops the server: connections are ended and everything is written; failing that within the time, at once.</summary>
    public async Task StopAsync()
    {
        var fast = await RunAsync(
            "pg_ctl",
            ["stop", "-s", "-m", "fast", "-t", Seconds(options.StopTimeout)],
            options.StopTimeout + TimeSpan.FromSeconds(5),
            CancellationToken.None);
        if (!fast.Succeeded && Postmaster.Read(folder) is { IsAlive: true })
        {
            options.Progress?.Invoke($"PostgreSQL did not stop within {Seconds(options.StopTimeout)} s and is stopped at once; it recovers at the next start.");
            await RunAsync("pg_ctl", ["stop", "-s", "-m", "immediate", "-t", "30"], TimeSpan.FromSeconds(35), CancellationToken.None);
        }
    }

    /// <summary>
    /// After a crash PostgreSQL itself takes over the files that name a dead server, but not when the number has meanwhile
    /// gone to another program of the same user, or to a dead process nobody has collected yet. Then, and only then, they are
    /// put aside: the number was looked at and is not a server of this cluster, and the owner's lock keeps others out.
    /// </summary>
    private void SetAsideLeftovers()
    {
        var postmaster = Postmaster.Read(folder);
        if (postmaster is { IsAlive: true })
        {
            return;
        }

        if (postmaster is not null && Directory.Exists(string.Create(CultureInfo.InvariantCulture, $"/proc/{postmaster.ProcessId}")))
        {
            File.Move(folder.PostmasterFile, folder.PostmasterFile + ".stale", overwrite: true);
        }

        foreach (var socketLock in Directory.EnumerateFiles(folder.Socket, "*.lock"))
        {
            File.Delete(socketLock);
        }
    }

    private Task<CommandResult> RunAsync(string program, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken cancellation)
    {
        var environment = new Dictionary<string, string>
        {
            ["PGDATA"] = folder.Data,
            ["PATH"] = binaries.Folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["LC_ALL"] = "C",
        };
        if (binaries.LibraryFolder is { } libraries)
        {
            environment["LD_LIBRARY_PATH"] = libraries;
        }

        var command = new Command(binaries.Program(program), arguments) { Environment = environment };
        return Command.RunAsync(account.Run(command), limit, cancellation);
    }

    private static string Seconds(TimeSpan time) => ((int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
