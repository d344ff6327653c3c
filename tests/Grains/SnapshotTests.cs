using CampaignHub.Testing;
using Npgsql;

namespace CampaignHub.Grains.Tests;

/// <summary>A snapshot is a cache: with it, without it and with a wrong one the totals are those of the ledger.</summary>
public sealed class SnapshotTests(PostgresServer postgres)
{
    private const string Team = "22918-001";

    [Fact]
    public async Task A_team_goes_on_from_its_snapshot_and_the_entries_after_it()
    {
        var database = await RecordAsync(null, 3);
        Assert.True(await CountAsync(database, "SELECT count(*) FROM OrleansStorage") > 0, "No snapshot was kept.");

        await RecordAsync(database, 2);

        Assert.Equal(5, await TotalAsync(database));
        Assert.Equal(5, await CountAsync(database, "SELECT max(number) FROM entry"));
    }

    [Fact]
    public async Task Snapshots_may_be_deleted_at_any_time()
    {
        var database = await RecordAsync(null, 3);
        await CountAsync(database, "WITH gone AS (DELETE FROM OrleansStorage RETURNING 1) SELECT count(*) FROM gone");

        await RecordAsync(database, 2);

        Assert.Equal(5, await TotalAsync(database));
        Assert.Equal(5, await CountAsync(database, "SELECT count(*) FROM entry"));
    }

    [Fact]
    public async Task A_snapshot_of_another_ledger_is_not_used()
    {
        var database = await RecordAsync(null, 3);
        // As after a restore of an older backup: the snapshot knows entries that the ledger does not.
        await using (var silo = await Silo.StartAsync(postgres, database))
        {
            await silo.ExecuteAsync("ALTER TABLE entry DISABLE TRIGGER entry_only_grows");
            await silo.ExecuteAsync("DELETE FROM entry WHERE number > 1");
        }

        await RecordAsync(database, 1);

        Assert.Equal(2, await TotalAsync(database));
        Assert.Equal(2, await CountAsync(database, "SELECT max(number) FROM entry"));
    }

    [Theory]
    [InlineData("{\"$type\":\"A.Former.Name, Of.A.Former.Assembly\",\"Number\":2,\"Hash\":{\"$value\":\"\"}}")]
    [InlineData("{\"Number\": [")]
    [InlineData("null")]
    public async Task A_snapshot_that_cannot_be_read_is_not_used(string payload)
    {
        var database = await RecordAsync(null, 3);
        Assert.Equal(1, await CountAsync(
            database,
            $"WITH spoilt AS (UPDATE OrleansStorage SET PayloadBinary = convert_to('{payload}', 'UTF8') RETURNING 1) SELECT count(*) FROM spoilt"));

        await RecordAsync(database, 2);

        Assert.Equal(5, await TotalAsync(database));
        Assert.Equal(1, await CountAsync(database, "SELECT count(*) FROM OrleansStorage WHERE convert_from(PayloadBinary, 'UTF8') LIKE '%\"Number\":5,%'"));
    }

    private async Task<string> RecordAsync(string? database, int checkIns)
    {
        await using var silo = await Silo.StartAsync(postgres, database);
        for (var i = 0; i < checkIns; i++)
        {
            Assert.Equal(["accepted"], await silo.Team(Team).SubmitAsync(Work.CheckIn(Team)));
        }

        return silo.Database;
    }

    private async Task<long> TotalAsync(string database)
    {
        await using var silo = await Silo.StartAsync(postgres, database);
        return (await silo.Team(Team).GetTotalsAsync(Work.Today)).Counted.CheckIns;
    }

    private static async Task<long> CountAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
