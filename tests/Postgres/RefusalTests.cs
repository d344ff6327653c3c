namespace CampaignHub.Postgres.Tests;

public sealed class RefusalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Servers.TemporaryFolder();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(_folder.FullName, "postgres");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_data_folder_of_another_major_is_refused_with_what_to_install()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "cluster"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "cluster", "PG_VERSION"), "13\n", Cancellation);
        var refusal = await RefusalAsync(Servers.Small(Folder));
        Assert.Contains("made by PostgreSQL 13", refusal, StringComparison.Ordinal);
        Assert.Contains("install PostgreSQL 13", refusal, StringComparison.Ordinal);
        Assert.Equal(["PG_VERSION"], Directory.EnumerateFileSystemEntries(Path.Combine(Folder, "cluster")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Without_binaries_the_sentence_names_the_ways_to_get_them()
    {
        var refusal = await RefusalAsync(Servers.Small(Folder) with { Search = new PostgresSearch() });
        Assert.Contains("none was found", refusal, StringComparison.Ordinal);
        Assert.Contains("CAMPAIGNHUB_PG_BIN", refusal, StringComparison.Ordinal);
        Assert.Contains("CAMPAIGNHUB_POSTGRES", refusal, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Folder, "cluster")));
    }

    [Fact]
    public async Task A_given_folder_without_binaries_is_refused_by_its_settings_name()
    {
        var search = PostgresSearch.FromEnvironment() with { Given = _folder.FullName };
        var refusal = await RefusalAsync(Servers.Small(Folder) with { Search = search });
        Assert.Contains($"CAMPAIGNHUB_PG_BIN names {_folder.FullName}", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_without_its_password_file_is_refused()
    {
        await using (await PrivatePostgres.StartAsync(Servers.Small(Folder), Cancellation))
        {
        }

        File.Delete(Path.Combine(Folder, "password"));
        Assert.Contains("password is missing", await RefusalAsync(Servers.Small(Folder)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_start_says_what_its_log_says()
    {
        await using (await PrivatePostgres.StartAsync(Servers.Small(Folder), Cancellation))
        {
        }

        await File.WriteAllTextAsync(Path.Combine(Folder, "cluster", "local.conf"), "no_such_setting = 1\n", Cancellation);
        var refusal = await RefusalAsync(Servers.Small(Folder));
        Assert.Contains("did not start (configuration file", refusal, StringComparison.Ordinal);
        Assert.Contains("server.log", refusal, StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(PrivatePostgresOptions options) =>
        (await Assert.ThrowsAsync<PostgresUnavailableException>(() => PrivatePostgres.StartAsync(options, Cancellation))).Message;
}
