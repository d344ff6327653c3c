using System.Globalization;

namespace CampaignHub.Postgres.Tests;

public sealed class BroughtTests : IDisposable
{
    private readonly DirectoryInfo _folder = Servers.TemporaryFolder();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Where_the_system_has_none_the_one_from_npm_serves_and_its_folder_is_opened_by_no_other_major()
    {
        var binaries = await Brought.FindAsync();
        var options = Servers.Small(Path.Combine(_folder.FullName, "postgres")) with { Search = Brought.Search };
        await using (var server = await PrivatePostgres.StartAsync(options, Cancellation))
        {
            Assert.Equal(binaries.Version, await Servers.ScalarAsync(server.ConnectionString, "SHOW server_version"));
            Assert.Equal("Đạ Tẻh", await Servers.ScalarAsync(server.ConnectionString, "SELECT normalize('Đạ Tẻh', NFC)"));
        }

        await File.WriteAllTextAsync(
            Path.Combine(options.Folder, "cluster", "PG_VERSION"), (binaries.Major + 1).ToString(CultureInfo.InvariantCulture), Cancellation);
        var refusal = await Assert.ThrowsAsync<PostgresUnavailableException>(() => PrivatePostgres.StartAsync(options, Cancellation));
        Assert.Contains($"found only {binaries.Version}", refusal.Message, StringComparison.Ordinal);
    }
}
