using System.Globalization;
using CampaignHub.Domain.Teams;
using CampaignHub.Ledger.Tests.Scenes;
using CampaignHub.Ledger.Writing;
using CampaignHub.Testing;

namespace CampaignHub.Ledger.Tests.Storms;

/// <summary>
/// After any interleaving of batches, duplicates, conflicts, corrections, double activations, poison, restarts, killed
/// sessions and a date made final, the ledger is the plain sum of what was acknowledged. The seed of a run is printed;
/// <c>CAMPAIGNHUB_TEST_SEED</c> repeats it.
/// </summary>
public sealed class StormTests(PostgresServer server)
{
    [Fact]
    public Task Double_activations_and_poison_leave_the_ledger_right() => RunAsync(kills: 0, restarts: 0, new());

    [Fact]
    public Task Restarts_of_the_writer_leave_the_ledger_right() => RunAsync(kills: 0, restarts: 30, new());

    [Fact]
    public Task Killed_sessions_leave_the_ledger_right() => RunAsync(kills: 40, restarts: 10, new());

    [Fact]
    public Task Four_writers_with_small_commits_leave_the_ledger_right() =>
        RunAsync(kills: 10, restarts: 10, new() { Writers = 4, EntriesPerCommit = 5 });

    private async Task RunAsync(int kills, int restarts, LedgerWriterOptions options)
    {
        var seed = Environment.GetEnvironmentVariable("CAMPAIGNHUB_TEST_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"CAMPAIGNHUB_TEST_SEED={seed}");
        await using var scene = await LedgerScene.CreateAsync(server, options);
        await scene.RefusePoisonAsync();
        // On a clock that stands still two activations may decide the very same entry, hash and all; see WriterConnection.HoldsAsync.
        scene.Time.Step = TimeSpan.FromMicroseconds(1);
        var storm = new Storm(scene, seed) { Kills = kills, Restarts = restarts };

        await storm.RunAsync();

        Assert.All(
            [AnswerStatus.Accepted, AnswerStatus.Held, AnswerStatus.Duplicate, AnswerStatus.Conflict, AnswerStatus.Rejected],
            status => Assert.True(storm.Log.Count(status) > 0, $"the storm never led to {status}"));
        await new StormOracle(scene, storm).CheckAsync();
    }
}
