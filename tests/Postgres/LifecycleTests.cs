namespace CampaignHub.Postgres.Tests;

public sealed class LifecycleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Servers.TemporaryFolder();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(_folder.FullName, "postgres");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_new_folder_gets_a_durable_server_that_stops_at_the_end()
    {
        await using (var server = await PrivatePostgres.StartAsync(Servers.Small(Folder), Cancellation))
        {
            Assert.Equal("on", await Servers.ScalarAsync(server.ConnectionString, "SHOW fsync"));
            Assert.Equal("on", await Servers.ScalarAsync(server.ConnectionString, "SHOW synchronous_commit"));
            Assert.Equal("on", await Servers.ScalarAsync(server.ConnectionString, "SHOW data_checksums"));
            Assert.Equal("C", await Servers.ScalarAsync(server.ConnectionString, "SELECT datcollate::text FROM pg_database WHERE datname = current_database()"));
            Assert.Equal("UTF8", await Servers.ScalarAsync(server.ConnectionString, "SHOW server_encoding"));
            Assert.Equal(false, await Servers.ScalarAsync(server.ConnectionString, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"));
        }

        Assert.False(File.Exists(Path.Combine(Folder, "cluster", "postmaster.pid")));
    }

    [Fact]
    public async Task A_second_start_finds_what_the_first_committed()
    {
        await using (var first = await PrivatePostgres.StartAsync(Servers.Small(Folder), Cancellation))
        {
            await Servers.ScalarAsync(first.ConnectionString, "CREATE TABLE kept AS SELECT 7 AS n");
        }

        await using var second = await PrivatePostgres.StartAsync(Servers.Small(Folder), Cancellation);
        Assert.Equal(7, await Servers.ScalarAsync(second.ConnectionString, "SELECT n FROM kept"));
    }

    [Fact]
    public async Task A_start_that_was_cut_off_while_making_the_cluster_is_made_good()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "cluster.unfinished", "base"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "cluster.unfinished", "PG_VERSION"), "15\n", Cancellation);
        await using var server = await PrivatePostgres.StartAsync(Servers.Small(Folder), Cancellation);
        Assert.Equal(1, await Servers.ScalarAsync(server.ConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task A_folder_whose_path_is_too_long_for_a_socket_is_served_on_loopback()
    {
        var folder = Path.Combine(Folder, new string('x', 100));
        await using var server = await PrivatePostgres.StartAsync(Servers.Small(folder), Cancellation);
        Assert.Equal("127.0.0.1", await Servers.ScalarAsync(server.ConnectionString, "SELECT host(inet_server_addr())"));
        Assert.Equal("127.0.0.1", await Servers.ScalarAsync(server.ConnectionString, "SHOW listen_addresses"));
    }

    [Fact]
    public async Task A_folder_reached_through_a_link_is_the_same_folder()
    {
        Directory.CreateDirectory(Folder);
        var link = Path.Combine(_folder.FullName, "link");
        Directory.CreateSymbolicLink(link, Folder);
        await using var server = await PrivatePostgres.StartAsync(Servers.Small(link), Cancellation);
        var beside = Servers.Small(Folder) with { Beside = true };
        await using var attached = await PrivatePostgres.StartAsync(beside, Cancellation);
        Assert.Equal(1, await Servers.ScalarAsync(attached.ConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task A_second_owner_is_refused_by_name_and_a_command_beside_it_is_served()
    {
        await using var server = await PrivatePostgres.StartAsync(Servers.Small(Folder), Cancellation);
        var refusal = await Assert.ThrowsAsync<PostgresUnavailableException>(
            () => PrivatePostgres.StartAsync(Servers.Small(Folder), Cancellation));
        Assert.Contains($"Process {Environment.ProcessId} ", refusal.Message, StringComparison.Ordinal);

        await using (var beside = await PrivatePostgres.StartAsync(Servers.Small(Folder) with { Beside = true }, Cancellation))
        {
            Assert.Equal(1, await Servers.ScalarAsync(beside.ConnectionString, "SELECT 1"));
        }

        Assert.Equal(1, await Servers.ScalarAsync(server.ConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_password_which_others_cannot_read()
    {
        await using var server = await PrivatePostgres.StartAsync(Servers.Small(Folder), Cancellation);
        var wrong = new Npgsql.NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "guess" };
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Servers.ScalarAsync(wrong.ConnectionString, "SELECT 1"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Folder, "password")));
    }

    [Fact]
    public async Task The_command_line_names_neither_the_folder_nor_the_software()
    {
        var folder = Path.Combine(_folder.FullName, "CampaignHub", "dotnet", "postgres");
        await using var server = await PrivatePostgres.StartAsync(Servers.Small(folder), Cancellation);
        var line = await File.ReadAllTextAsync($"/proc/{Servers.ProcessOf(folder)}/cmdline", Cancellation);
        Assert.StartsWith("postgres", line, StringComparison.Ordinal);
        Assert.DoesNotContain("CampaignHub", line, StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet", line, StringComparison.Ordinal);
    }
}
