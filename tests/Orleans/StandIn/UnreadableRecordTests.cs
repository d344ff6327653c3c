using CampaignHub.Orleans.Tests.Hosts;
using CampaignHub.Orleans.Tests.Storage;
using CampaignHub.Testing;
using Npgsql;

namespace CampaignHub.Orleans.Tests.StandIn;

public sealed class UnreadableRecordTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_record_that_cannot_be_read_counts_as_absent_and_can_be_written_over()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var silo = await SiloHost.StartAsync(database);
        var grain = silo.Grain<IKeepingGrain>();
        await grain.WriteAsync(56, "text").Within();
        await grain.LeaveAsync().Within();
        await using (var source = NpgsqlDataSource.Create(database))
        await using (var spoil = source.CreateCommand("UPDATE OrleansStorage SET PayloadBinary = convert_to('{\"Number\": [', 'UTF8')"))
        {
            Assert.Equal(2, await spoil.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        Assert.False(await grain.ExistsAsync().Within());
        Assert.Equal("2", await grain.WriteAsync(57, "text").Within());
    }
}
