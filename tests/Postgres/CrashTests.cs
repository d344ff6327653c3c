using System.Diagnostics;
using Npgsql;

namespace CampaignHub.Postgres.Tests;

public sealed class CrashTests : IDisposable
{
    private readonly DirectoryInfo _folder = Servers.TemporaryFolder();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(_folder.FullName, "postgres");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_server_whose_owner_was_killed_is_adopted_and_the_dead_owners_sessions_end()
    {
        using var owner = await ForeignOwner.StartAsync(Folder);
        await Servers.ScalarAsync(owner.ConnectionString, "CREATE TABLE kept AS SELECT 7 AS n");
        var before = Servers.ProcessOf(Folder);
        await using var left = await Servers.OpenAsync(owner.ConnectionString);
        await owner.KillAsync();

        await using var adopted = await PrivatePostgres.StartAsync(Servers.Small(Folder), Cancellation);
        Assert.Equal(before, Servers.ProcessOf(Folder));
        Assert.Equal(7, await Servers.ScalarAsync(adopted.ConnectionString, "SELECT n FROM kept"));
        await using var command = new NpgsqlCommand("SELECT 1", left);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => command.ExecuteScalarAsync(Cancellation));
    }

    [Fact]
    public async Task After_both_were_killed_the_next_start_recovers_what_was_committed()
    {
        using var owner = await ForeignOwner.StartAsync(Folder);
        await Servers.ScalarAsync(owner.ConnectionString, "CREATE TABLE kept AS SELECT n FROM generate_series(1, 1000) n");
        var before = Servers.ProcessOf(Folder);

        // A session that is busy outlives its server for a moment, and the next one must wait for it.
        await using var busy = await Servers.OpenAsync(owner.ConnectionString);
        await using var work = new NpgsqlCommand("SELECT count(*) FROM generate_series(1, 3000000)", busy);
        var working = work.ExecuteScalarAsync(Cancellation);
        await owner.KillAsync();
        await Servers.KillAsync(before);

        await using var server = await PrivatePostgres.StartAsync(Servers.Small(Folder), Cancellation);
        Assert.NotEqual(before, Servers.ProcessOf(Folder));
        Assert.Equal(1000L, await Servers.ScalarAsync(server.ConnectionString, "SELECT count(*) FROM kept"));
        await Task.WhenAny(working);
    }

    [Fact]
    public async Task A_server_that_is_killed_under_a_living_owner_comes_back_where_it_was()
    {
        var again = new TaskCompletionSource();
        var options = Servers.Small(Folder) with { Progress = line => Note(line, "PostgreSQL runs again", again) };
        await using var server = await PrivatePostgres.StartAsync(options, Cancellation);
        await Servers.ScalarAsync(server.ConnectionString, "CREATE TABLE kept AS SELECT 7 AS n");

        await Servers.KillAsync(Servers.ProcessOf(Folder));
        await again.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        Assert.Equal(7, await Servers.ScalarAsync(server.ConnectionString, "SELECT n FROM kept"));
    }

    [Fact]
    public async Task A_process_number_that_went_to_another_program_does_not_stop_the_start()
    {
        var file = Path.Combine(Folder, "cluster", "postmaster.pid");
        string content;
        await using (await PrivatePostgres.StartAsync(Servers.Small(Folder), Cancellation))
        {
            content = await File.ReadAllTextAsync(file, Cancellation);
        }

        // The other program runs under the cluster's own account, for only then does PostgreSQL itself give up.
        var account = await PostgresAccount.ChooseAsync(ClusterFolder.Create(Folder), "/usr/bin", Cancellation);
        var command = account.Run(new Command("sleep", ["600"]));
        using var other = Process.Start(command.Program, command.Arguments);
        try
        {
            var number = content[..content.IndexOf('\n', StringComparison.Ordinal)];
            content = content.Replace(number, $"{other.Id}", StringComparison.Ordinal);
            await File.WriteAllTextAsync(file, content, Cancellation);
            await File.WriteAllTextAsync(Path.Combine(Folder, "socket", ".s.PGSQL.5432.lock"), content, Cancellation);
            await using var server = await PrivatePostgres.StartAsync(Servers.Small(Folder), Cancellation);
            Assert.Equal(1, await Servers.ScalarAsync(server.ConnectionString, "SELECT 1"));
            Assert.False(other.HasExited);
        }
        finally
        {
            other.Kill();
        }
    }

    private static void Note(string line, string awaited, TaskCompletionSource seen)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (line.StartsWith(awaited, StringComparison.Ordinal))
        {
            seen.TrySetResult();
        }
    }
}
