using CampaignHub.Ledger.Statistics;
using CampaignHub.Ledger.Tests.Scenes;
using CampaignHub.Testing;

namespace CampaignHub.Ledger.Tests.Statistics;

/// <summary>What a round takes, and when it takes nothing.</summary>
public sealed class RollupRoundTests(PostgresServer server)
{
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_nothing_is_written_a_round_reads_neither_ledger_nor_roster_and_either_ends_that()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var work = await FieldWork.DoAsync(scene);
        var store = new RollupStore(scene.Database);
        await UntilAsync(() => scene.ScalarAsync<bool>(
            """
            SELECT pg_stat_get_tuples_inserted('entry'::regclass) >= (SELECT count(*) FROM entry)
                AND pg_stat_get_tuples_inserted('member'::regclass) >= (SELECT count(*) FROM member)
            """));
        Assert.True(await store.AddIfWrittenAsync(Cancellation) > 0);
        Assert.Equal(0, await store.AddIfWrittenAsync(Cancellation));

        await using (var connection = await scene.Database.OpenConnectionAsync(Cancellation))
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        await using (var shut = new Npgsql.NpgsqlCommand("LOCK TABLE entry, member IN ACCESS EXCLUSIVE MODE", connection, transaction))
        {
            await shut.ExecuteNonQueryAsync(Cancellation);
            Assert.Equal(0, await store.AddIfWrittenAsync(Cancellation).WaitAsync(s_most / 4, Cancellation));
        }

        await work.GoOnAsync();
        await UntilAsync(async () => await store.AddIfWrittenAsync(Cancellation) > 0);
        await scene.ExecuteAsync("UPDATE member SET organisation = 'farmers-union' WHERE team_code = '24805-003'");
        await UntilAsync(async () => await store.AddIfWrittenAsync(Cancellation) == 0
            && await scene.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM rollup_member WHERE organisation = 'farmers-union')"));
    }

    [Fact]
    public async Task A_round_is_short_and_takes_the_longest_tails_first()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        await scene.ExecuteAsync(
            """
            INSERT INTO entry (team_code, number, id, leg, type, account, subject, date, commune_code, occurred_at, recorded_at, actor, kind,
                check_ins, households, people, hash)
            SELECT team, number, id, 0, 1, 1, id, '2026-07-01', left(team, 5), '2026-07-01', '2026-07-01', 'device', 'visit', 1, 1, 1, ''
            FROM (VALUES ('24805-001', 6000), ('24805-002', 1), ('24805-003', 6000), ('24805-004', 2)) AS stream (team, length)
            CROSS JOIN LATERAL (SELECT number, gen_random_uuid() AS id FROM generate_series(1, length) AS number) one
            """);
        var store = new RollupStore(scene.Database);

        Assert.Equal(RollupStore.EntriesPerRound, await store.AddAsync(Cancellation));
        Assert.Equal("24805-001 5000, 24805-003 5000", await HeadsAsync(scene));
        Assert.Equal(2_003, await store.AddAsync(Cancellation));
        Assert.Equal("24805-001 6000, 24805-002 1, 24805-003 6000, 24805-004 2", await HeadsAsync(scene));
        Assert.Equal(0, await store.AddAsync(Cancellation));
    }

    private static Task<string> HeadsAsync(LedgerScene scene) =>
        scene.ScalarAsync<string>("SELECT string_agg(team_code || ' ' || number, ', ' ORDER BY team_code) FROM rollup_head");

    /// <summary>PostgreSQL counts what was written some seconds later.</summary>
    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < s_most, "PostgreSQL has not counted what was written.");
            await Task.Delay(TimeSpan.FromMilliseconds(200), Cancellation);
        }
    }
}
