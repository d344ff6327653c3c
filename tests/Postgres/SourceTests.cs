using Npgsql;

namespace CampaignHub.Postgres.Tests;

/// <summary>What is asked of a server that a person names in CAMPAIGNHUB_POSTGRES.</summary>
public sealed class SourceTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Servers.TemporaryFolder();
    private PrivatePostgres _given = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _given = await PrivatePostgres.StartAsync(Servers.Small(_folder.FullName), Cancellation);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _given.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_missing_database_is_created_and_its_sessions_commit_to_disk()
    {
        await Servers.ScalarAsync(_given.ConnectionString, "ALTER ROLE campaignhub SET synchronous_commit = off");
        await using var source = await OpenAsync(settings => settings.Database = "Chiến dịch");
        Assert.False(source.IsPrivate);
        Assert.Equal("Chiến dịch", await Servers.ScalarAsync(source.ConnectionString, "SELECT current_database()::text"));
        Assert.Equal("on", await Servers.ScalarAsync(source.ConnectionString, "SHOW synchronous_commit"));
    }

    [Fact]
    public async Task Settings_are_reported_as_the_server_has_them()
    {
        await using var database = NpgsqlDataSource.Create(_given.ConnectionString);
        var settings = await PostgresSettings.CheckAsync(database, Cancellation);
        Assert.True(settings.Fsync);
        Assert.Equal("on", settings.SynchronousCommit);
        Assert.Equal(await Servers.ScalarAsync(_given.ConnectionString, "SHOW server_version"), settings.Version);
    }

    [Fact]
    public async Task Fsync_off_is_refused()
    {
        await _given.DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "cluster", "local.conf"), "fsync = off\n", Cancellation);
        _given = await PrivatePostgres.StartAsync(Servers.Small(_folder.FullName), Cancellation);
        var refusal = await Assert.ThrowsAsync<PostgresUnavailableException>(() => OpenAsync(_ => { }));
        Assert.Contains("set fsync = on", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commits_that_answer_too_early_are_refused()
    {
        await using var database = NpgsqlDataSource.Create(Changed(settings => settings.Options = "-c synchronous_commit=off"));
        var refusal = await Assert.ThrowsAsync<PostgresUnavailableException>(() => PostgresSettings.CheckAsync(database, Cancellation));
        Assert.Contains("synchronous_commit = on", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody;Database=x;Password=geheim")]
    [InlineData("Host=127.0.0.1")]
    [InlineData("postgres://somebody@somewhere/x")]
    [InlineData("nonsense")]
    public async Task A_setting_that_leads_nowhere_is_refused_by_its_name(string setting)
    {
        var refusal = await Assert.ThrowsAsync<PostgresUnavailableException>(
            () => PostgresSource.OpenAsync(new PostgresSourceOptions(_folder.FullName, setting), Cancellation));
        Assert.Contains("CAMPAIGNHUB_POSTGRES", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_in_another_encoding_is_refused()
    {
        await Servers.ScalarAsync(_given.ConnectionString, "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1'");
        var refusal = await Assert.ThrowsAsync<PostgresUnavailableException>(() => OpenAsync(settings => settings.Database = "latin"));
        Assert.Contains("LATIN1", refusal.Message, StringComparison.Ordinal);
    }

    private Task<PostgresSource> OpenAsync(Action<NpgsqlConnectionStringBuilder> change) =>
        PostgresSource.OpenAsync(new PostgresSourceOptions(_folder.FullName, Changed(change)), Cancellation);

    private string Changed(Action<NpgsqlConnectionStringBuilder> change)
    {
        var settings = new NpgsqlConnectionStringBuilder(_given.ConnectionString) { Options = null };
        change(settings);
        return settings.ConnectionString;
    }
}
