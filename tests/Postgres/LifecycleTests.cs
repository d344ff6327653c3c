namespace CampaignHub.Postgres.Tests;

public sealed class LifecycleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Servers.TemporaryFolder();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_new_folder_gets_a_durable_server_that_stops_at_the_end()
    {
        var folder = Path.Combine(_folder.FullName, "postgres");
        await using (var server = await PrivatePostgres.StartAsync(Servers.Small(folder), Cancellation))
        {
            Assert.False(server.Adopted);
            Assert.Equal("on", await Servers.ScalarAsync(server.ConnectionString, "SHOW fsync"));
            Assert.Equal("on", await Servers.ScalarAsync(server.ConnectionString, "SHOW synchronous_commit"));
            Assert.Equal("C", await Servers.ScalarAsync(server.ConnectionString, "SELECT datcollate FROM pg_database WHERE datname = current_database()"));
            Assert.Equal("UTF8", await Servers.ScalarAsync(server.ConnectionString, "SHOW server_encoding"));
        }

        Assert.False(File.Exists(Path.Combine(folder, "cluster", "postmaster.pid")));
    }
}
