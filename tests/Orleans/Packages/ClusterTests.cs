using System.Net;
using CampaignHub.Orleans.Tests.Hosts;
using CampaignHub.Orleans.Tests.Turns;
using CampaignHub.Testing;
using Npgsql;
using Orleans.Configuration;
using Orleans.Hosting;

namespace CampaignHub.Orleans.Tests.Packages;

/// <summary>Silos find each other through the membership tables and queries of our own migration.</summary>
public sealed class ClusterTests(PostgresServer postgres)
{
    [Fact]
    public async Task Two_silos_share_their_grains_and_one_goes_on_when_the_other_leaves()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var first = await SiloHost.StartBareAsync(silo => Join(silo, database));
        var second = await SiloHost.StartBareAsync(silo => Join(silo, database));
        try
        {
            Assert.Equal([3, 3], await StatusesAsync(database));

            await CallAllAsync(first, expected: 1);
            await CallAllAsync(second, expected: 2);
        }
        finally
        {
            await second.DisposeAsync();
        }

        Assert.Equal([3, 6], await StatusesAsync(database));
        foreach (var grain in Grains(first))
        {
            await grain.Increment().Within();
        }
    }

    [Fact]
    public async Task A_silo_that_comes_back_finds_its_cluster()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using (await SiloHost.StartBareAsync(silo => Join(silo, database)))
        {
            Assert.Equal([3], await StatusesAsync(database));
        }

        await using var again = await SiloHost.StartBareAsync(silo => Join(silo, database));
        Assert.Equal([3, 6], await StatusesAsync(database));
        await CallAllAsync(again, expected: 1);
    }

    private static void Join(ISiloBuilder silo, string database)
    {
        silo.UseAdoNetClustering(options =>
        {
            options.Invariant = "Npgsql";
            options.ConnectionString = database;
        });
        silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = ("campaignhub", "campaignhub"));
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = TimeSpan.FromSeconds(1);
            options.NumMissedProbesLimit = 2;
            options.NumVotesForDeathDeclaration = 1;
            options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(1);
        });
        silo.Configure<EndpointOptions>(options =>
        {
            options.AdvertisedIPAddress = IPAddress.Loopback;
            options.SiloPort = SiloHost.FreePort();
            options.GatewayPort = SiloHost.FreePort();
        });
    }

    private static async Task CallAllAsync(SiloHost silo, int expected)
    {
        foreach (var grain in Grains(silo))
        {
            await grain.Increment().Within();
            Assert.Equal(expected, await grain.Count().Within());
        }
    }

    private static IEnumerable<IPlainGrain> Grains(SiloHost silo) =>
        Enumerable.Range(0, 40).Select(number => silo.Grains.GetGrain<IPlainGrain>($"team-{number}"));

    /// <summary>The silos' statuses as the table has them: 3 at work, 6 gone.</summary>
    private static async Task<IReadOnlyList<int>> StatusesAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("SELECT Status FROM OrleansMembershipTable ORDER BY Status");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var statuses = new List<int>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            statuses.Add(reader.GetInt32(0));
        }

        return statuses;
    }
}
