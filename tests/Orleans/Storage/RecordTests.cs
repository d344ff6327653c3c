using CampaignHub.Orleans.Tests.Hosts;
using CampaignHub.Testing;
using Orleans.Storage;

namespace CampaignHub.Orleans.Tests.Storage;

public sealed class RecordTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_record_that_was_never_written_is_empty_and_has_no_version()
    {
        await using var silo = await SiloHost.StartAsync(await postgres.CreateDatabaseAsync());
        var grain = silo.Grain<IKeepingGrain>();

        Assert.False(await grain.ExistsAsync().Within());
        Assert.Null(await grain.EtagAsync().Within());
        Assert.Equal("activated with 0", await silo.Notes.NextAsync());
    }

    [Fact]
    public async Task Records_outlive_their_activation_and_the_silo()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using (var silo = await SiloHost.StartAsync(database))
        {
            var grain = silo.Grains.GetGrain<IKeepingGrain>("24805-003");
            Assert.Equal("1", await grain.WriteAsync(56, "Đạ Tẻh").Within());
            Assert.Equal("2", await grain.WriteAsync(57, "Đơn Dương").Within());
            await grain.LeaveAsync().Within();
            Assert.Equal("57 Đơn Dương 2026-11-22T08:15:00.0000000+07:00 57 Đơn Dương,Đơn Dương! 114", await grain.DescribeAsync().Within());
            Assert.Equal(["activated with 0", "activated with 57"], silo.Notes.Rest());
        }

        await using (var silo = await SiloHost.StartAsync(database))
        {
            var grain = silo.Grains.GetGrain<IKeepingGrain>("24805-003");
            Assert.Equal("57 Đơn Dương 2026-11-22T08:15:00.0000000+07:00 57 Đơn Dương,Đơn Dương! 114", await grain.DescribeAsync().Within());
            Assert.Equal("2", await grain.EtagAsync().Within());
            Assert.True(await grain.ExistsAsync().Within());
        }
    }

    [Fact]
    public async Task Grains_with_different_keys_have_different_records()
    {
        await using var silo = await SiloHost.StartAsync(await postgres.CreateDatabaseAsync());
        string[] keys = ["24805", "24805-003", "2026-11-22", "Đạ Tẻh"];
        foreach (var (index, key) in keys.Index())
        {
            await silo.Grains.GetGrain<IKeepingGrain>(key).WriteAsync(index, key).Within();
        }

        foreach (var (index, key) in keys.Index())
        {
            Assert.StartsWith($"{index} {key} ", await silo.Grains.GetGrain<IKeepingGrain>(key).ReadAgainAsync().Within(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_cleared_record_is_empty_but_keeps_counting_versions()
    {
        await using var silo = await SiloHost.StartAsync(await postgres.CreateDatabaseAsync());
        var grain = silo.Grain<IKeepingGrain>();
        await grain.WriteAsync(56, "text").Within();

        await grain.ClearAsync().Within();

        Assert.False(await grain.ExistsAsync().Within());
        Assert.Equal("2", await grain.EtagAsync().Within());
        await grain.LeaveAsync().Within();
        Assert.False(await grain.ExistsAsync().Within());
        Assert.Equal("3", await grain.WriteAsync(57, "text").Within());
        Assert.True(await grain.ExistsAsync().Within());
    }

    [Fact]
    public async Task A_second_activation_cannot_write_over_what_the_first_wrote()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var here = await SiloHost.StartAsync(database);
        await using var there = await SiloHost.StartAsync(database);
        var first = here.Grains.GetGrain<IKeepingGrain>("24805-003");
        var second = there.Grains.GetGrain<IKeepingGrain>("24805-003");
        Assert.False(await first.ExistsAsync().Within());
        Assert.False(await second.ExistsAsync().Within());

        Assert.Equal("1", await first.WriteAsync(1, "first").Within());
        await Assert.ThrowsAsync<InconsistentStateException>(() => second.WriteAsync(2, "second").Within());

        Assert.StartsWith("1 first ", await second.DescribeAsync().Within(), StringComparison.Ordinal);
        Assert.Equal("2", await second.WriteAsync(3, "third").Within());
        await Assert.ThrowsAsync<InconsistentStateException>(() => first.WriteAsync(4, "fourth").Within());
        Assert.StartsWith("3 third ", await first.DescribeAsync().Within(), StringComparison.Ordinal);
    }
}
