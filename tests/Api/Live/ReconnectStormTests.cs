using CampaignHub.Api.Access;
using CampaignHub.Api.Live;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Live;

/// <summary>A server comes back, and everybody who watched it comes back at the same moment.</summary>
public sealed class ReconnectStormTests(PostgresServer postgres)
{
    private const int Watchers = 40;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_watchers_reconnect_after_a_restart_and_see_the_same()
    {
        await using var first = new ApiServer(postgres);
        await first.InitializeAsync();
        var team = await first.Arrange.TeamAsync("22918-001");
        var token = (await first.Arrange.DeviceAsync(team)).Token;
        await first.Client(token).SendOneAsync(Sample.CheckIn(team));
        await using var second = new ApiServer(postgres) { Existing = first };
        await first.StopAsync();
        await second.InitializeAsync();
        var session = await second.Arrange.SessionAsync(Role.CommandCentre);

        var hubs = await Task.WhenAll(Enumerable.Range(0, Watchers).Select(_ => HubConnection.OpenAsync(second.Address, session)));
        var snapshots = await Task.WhenAll(hubs.Select(hub => hub.CallAsync("WatchProvince", Sample.Today.Text())));

        Assert.All(snapshots, snapshot => Assert.Equal(1, snapshot.GetProperty("province").Number("checkIns")));
        await second.Client(token).SendOneAsync(Sample.CheckIn(team));
        foreach (var hub in hubs)
        {
            await hub.DisposeAsync();
        }
    }

    [Fact]
    public async Task One_sum_and_one_snapshot_serve_all_who_come_at_the_same_moment()
    {
        await using var server = new ApiServer(postgres);
        await server.InitializeAsync();
        var (feeds, notices) = (server.Services.GetRequiredService<LiveFeeds>(), server.Services.GetRequiredService<DayNotices>());

        // Nobody has watched this date: the first reading is made while the others ask for it.
        var read = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Factory.StartNew(
            () => notices.GetAsync(Sample.Today, Cancellation), Cancellation, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default).Unwrap()));
        Assert.Single(read.Distinct(ReferenceEqualityComparer.Instance));

        var feed = feeds.JoinProvince(Sample.Today);
        await feed.ReadyAsync(Cancellation);
        var snapshots = Enumerable.Range(0, 200).AsParallel().Select(_ => feed.Snapshot(read[0])).ToList();
        Assert.Single(snapshots.Distinct(ReferenceEqualityComparer.Instance));
    }
}
