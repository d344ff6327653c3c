using CampaignHub.Api.Hosting;
using CampaignHub.Testing;

namespace CampaignHub.Api.Tests;

public sealed class StartTests(PostgresServer postgres) : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("campaignhub-start-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_shows_the_administrators_password_once_and_it_works()
    {
        var settings = TestSettings.For(await postgres.CreateEmptyDatabaseAsync(), _data.FullName);
        var (first, second) = (new StartLines(), new StartLines());
        await using (var server = await CampaignServer.StartAsync(settings, first, cancellation: Cancellation))
        {
            var line = first.Lines.Single(line => line.Contains("one-time password", StringComparison.Ordinal));
            var password = line.Split("one-time password ")[1].Split(' ')[0];
            using var client = new HttpClient { BaseAddress = new Uri(server.Urls[0]) };
            var session = await client.PostAsync("/api/v1/sessions", new { userName = "admin", password }).JsonAsync();
            Assert.True(session.GetProperty("mustChangePassword").GetBoolean());
            Assert.Single(first.Lines, said => said.Contains("must be changed", StringComparison.Ordinal));
        }

        await using (await CampaignServer.StartAsync(settings, second, cancellation: Cancellation))
        {
            Assert.DoesNotContain(second.Lines, line => line.Contains("password", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Demonstration_and_real_work_never_share_a_database(bool first, bool second)
    {
        var settings = TestSettings.For(await postgres.CreateDatabaseAsync(), _data.FullName);
        await using (await CampaignServer.StartAsync(settings with { Demo = first }, new StartLines(), cancellation: Cancellation))
        {
        }

        var refusal = await Assert.ThrowsAsync<StartException>(() =>
            CampaignServer.StartAsync(settings with { Demo = second }, new StartLines(), cancellation: Cancellation));

        Assert.StartsWith("--demo", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_is_a_sentence()
    {
        await using var server = await CampaignServer.StartAsync(
            TestSettings.For(await postgres.CreateDatabaseAsync(), _data.FullName), new StartLines(), cancellation: Cancellation);
        var other = TestSettings.For(await postgres.CreateDatabaseAsync(), _data.FullName) with { Urls = server.Urls };

        var refusal = await Assert.ThrowsAsync<StartException>(() =>
            CampaignServer.StartAsync(other, new StartLines(), cancellation: Cancellation));

        Assert.StartsWith("CAMPAIGNHUB_URLS", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_file_that_is_missing_or_broken_is_a_sentence()
    {
        var settings = TestSettings.For(await postgres.CreateDatabaseAsync(), _data.FullName);
        var broken = Path.Combine(_data.FullName, "program.json");
        await File.WriteAllTextAsync(broken, "{", Cancellation);
        foreach (var file in new[] { broken, Path.Combine(_data.FullName, "missing.json") })
        {
            var refusal = await Assert.ThrowsAsync<StartException>(() => CampaignServer.StartAsync(
                settings with { ProgramFile = file }, new StartLines(), cancellation: Cancellation));

            Assert.StartsWith("CAMPAIGNHUB_PROGRAM", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_PostgreSQL_that_does_not_answer_is_a_sentence()
    {
        var settings = TestSettings.For("Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2", _data.FullName);

        var refusal = await Assert.ThrowsAsync<StartException>(() =>
            CampaignServer.StartAsync(settings, new StartLines(), cancellation: Cancellation));

        Assert.Contains("CAMPAIGNHUB_POSTGRES", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _data.Delete(recursive: true);
}
