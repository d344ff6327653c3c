using CampaignHub.Ledger.Tests.Scenes;
using CampaignHub.Ledger.Verification;
using CampaignHub.Testing;

namespace CampaignHub.Ledger.Tests.Verification;

public sealed class LedgerVerifierTests(PostgresServer server)
{
    [Fact]
    public async Task A_ledger_that_nobody_touched_is_right()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await WriteAndAnchorAsync(scene);
        await scene.WriteAsync(Some.Team);

        var report = await scene.VerifyAsync();

        Assert.True(report.IsRight, string.Join('\n', report.Lines()));
        Assert.Equal((9L, 2, 9L, 0L), (report.Entries, report.Streams, report.PrivateChecked, report.PrivateErased));
        Assert.Equal((1, 1, 2L, 3L), (report.Dates, report.Anchors, report.AnchoredHeads, report.EntriesAfterLastAnchor));
        Assert.Equal("Everything is right.", report.Lines().Last());
    }

    [Fact]
    public async Task An_empty_ledger_is_right_and_says_that_there_are_no_anchors()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);

        var report = await scene.VerifyAsync();

        Assert.True(report.IsRight);
        Assert.Contains(report.Lines(), line => line.StartsWith("There are no anchors", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_private_row_is_read_once_however_many_pages_there_are()
    {
        const int Teams = 60;
        const int Records = 200;
        await using var scene = await AnchoredScene.CreateAsync(server);
        for (var number = 1; number <= Teams; number++)
        {
            var team = $"24805-{number:000}";
            await scene.Ledger.Activate(team).SubmitAsync([.. Enumerable.Range(0, Records).Select(_ => Some.Record(Some.CheckIn(team)))]);
        }

        // As autovacuum would: without it the planner knows nothing of the tables.
        await scene.Ledger.ExecuteAsync("ANALYZE entry, entry_private");
        var before = await PrivateRowsReadAsync(scene);

        var report = await scene.VerifyAsync();

        Assert.True(report.IsRight, string.Join('\n', report.Lines()));
        Assert.Equal(Teams * Records, report.PrivateChecked);
        // Once for the hashes, once for rows without an entry, once for the totals of their only date.
        Assert.InRange(await PrivateRowsReadAsync(scene) - before, Teams * Records, 3 * Teams * Records);
    }

    [Fact]
    public async Task Erased_private_fields_leave_everything_right()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await WriteAndAnchorAsync(scene);
        await scene.Ledger.ExecuteAsync("DELETE FROM entry_private WHERE number = 2");

        var report = await scene.VerifyAsync();

        Assert.True(report.IsRight, string.Join('\n', report.Lines()));
        Assert.Equal((4L, 2L), (report.PrivateChecked, report.PrivateErased));
    }

    [Theory]
    [InlineData("people = people + 1", 2, "hash does not follow")]
    [InlineData("""results = '{"vneid": 3, "online-services": 1}'""", 2, "hash does not follow")]
    [InlineData("""results = '{"online-services=1,vneid": 2}'""", 2, "separator")]
    [InlineData("results = '[1]'", 2, "hash does not follow")]
    [InlineData("""results = '{"vneid": 1.5}'""", 2, "cannot be read")]
    [InlineData("""pending = '{"vneid": "many"}'""", 2, "cannot be read")]
    [InlineData("occurred_at = occurred_at + interval '1 day'", 2, "hash does not follow")]
    [InlineData("date = date + 1", 2, "hash does not follow")]
    [InlineData("commune_code = '24802'", 2, "its commune is 24802")]
    [InlineData("account = 3", 2, "hash does not follow")]
    [InlineData("check_ins = -1, households = -households, people = -people", 2, "hash does not follow")]
    [InlineData("outreach_quantity = 1000", 2, "no hash covers")]
    [InlineData("actor = 'staff:1'", 2, "hash does not follow")]
    [InlineData("private_digest = NULL", 2, "hash does not follow")]
    [InlineData("hash = sha256('x')", 2, "hash does not follow")]
    [InlineData("clock_offset_seconds = 2147483647, occurred_at = '9999-12-31'", 2, "cannot be read")]
    public async Task A_changed_column_is_found_at_its_entry(string change, long number, string what)
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await WriteAndAnchorAsync(scene);
        await scene.Ledger.TamperAsync($"UPDATE entry SET {change} WHERE team_code = '{Some.Team}' AND number = {number}");

        AssertFirst(await scene.VerifyAsync(), Some.Team, number, what);
    }

    [Theory]
    [InlineData("date = date - 1", 3)]
    [InlineData("date = '2026-11-02'", 3)]
    [InlineData("type = 1", 3)]
    [InlineData("type = 2", 6)]
    public async Task A_changed_booking_or_decline_is_found(string change, long number)
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        var (booked, declined) = (Some.CheckIn(occurredAt: Some.Morning.AddDays(-20)), Some.CheckIn(occurredAt: Some.Morning.AddDays(-21)));
        await scene.Ledger.Activate().SubmitAsync(
        [
            Some.Record(booked),
            Some.Book(booked, Some.Day),
            Some.Correct(booked, old => old with { People = 1 }),
            Some.Record(declined),
            Some.Decline(declined),
        ]);
        var right = await scene.VerifyAsync();
        Assert.True(right.IsRight, string.Join('\n', right.Lines()));
        await scene.Ledger.TamperAsync($"UPDATE entry SET {change} WHERE number = {number}");

        AssertFirst(await scene.VerifyAsync(), Some.Team, number, "hash does not follow");
        Assert.NotEmpty(await RawLedger.FaultsAsync(scene.Ledger.Database, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_deleted_middle_row_is_found()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await WriteAndAnchorAsync(scene);
        await scene.Ledger.TamperAsync($"DELETE FROM entry WHERE team_code = '{Some.Team}' AND number = 2");

        AssertFirst(await scene.VerifyAsync(), Some.Team, 2, "it is missing");
    }

    [Fact]
    public async Task A_deleted_last_row_is_found_by_the_anchors()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await WriteAndAnchorAsync(scene);
        await scene.Ledger.TamperAsync(
            $"DELETE FROM entry WHERE team_code = '{Some.Team}' AND number = 3; DELETE FROM entry_private WHERE team_code = '{Some.Team}' AND number = 3");

        AssertFirst(await scene.VerifyAsync(), Some.Team, 3, "it was anchored and is missing");
    }

    [Fact]
    public async Task A_whole_stream_deleted_is_found_by_the_anchors()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await WriteAndAnchorAsync(scene);
        await scene.Ledger.TamperAsync($"DELETE FROM entry WHERE team_code = '{Some.Team}'; DELETE FROM entry_private WHERE team_code = '{Some.Team}'");

        AssertFirst(await scene.VerifyAsync(), Some.Team, 3, "it was anchored and is missing");
    }

    [Fact]
    public async Task A_deleted_row_whose_private_fields_were_left_is_found_without_anchors()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await scene.WriteAsync();
        await scene.Ledger.TamperAsync($"DELETE FROM entry WHERE team_code = '{Some.Team}' AND number = 3");

        AssertFirst(await scene.VerifyAsync(), Some.Team, 3, "its private fields are there");
    }

    [Fact]
    public async Task Swapped_rows_are_found()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await WriteAndAnchorAsync(scene);
        await scene.Ledger.TamperAsync(
            $"""
            UPDATE entry SET number = 1002 WHERE team_code = '{Some.Team}' AND number = 2;
            UPDATE entry SET number = 2 WHERE team_code = '{Some.Team}' AND number = 3;
            UPDATE entry SET number = 3 WHERE team_code = '{Some.Team}' AND number = 1002
            """);

        AssertFirst(await scene.VerifyAsync(), Some.Team, 2, "hash does not follow");
    }

    [Theory]
    [InlineData("note = 'khác'")]
    [InlineData("note = NULL")]
    [InlineData("latitude_e7 = 0")]
    [InlineData("mock = true")]
    [InlineData("household_number = 38")]
    [InlineData("salt = decode('00', 'hex')")]
    public async Task Changed_private_fields_are_found(string change)
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await WriteAndAnchorAsync(scene);
        await scene.Ledger.ExecuteAsync($"UPDATE entry_private SET {change} WHERE team_code = '{Some.OtherTeam}' AND number = 1");

        AssertFirst(await scene.VerifyAsync(), Some.OtherTeam, 1, "private fields");
    }

    [Fact]
    public async Task A_stream_rewritten_with_right_hashes_is_found_by_the_anchors()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await WriteAndAnchorAsync(scene);
        await RewriteAsync(scene);
        Assert.Empty(await RawLedger.FaultsAsync(scene.Ledger.Database, TestContext.Current.CancellationToken));

        AssertFirst(await scene.VerifyAsync(), Some.Team, 3, "the stream was rewritten");
    }

    [Fact]
    public async Task A_rewritten_stream_is_found_even_after_it_was_anchored_anew()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await WriteAndAnchorAsync(scene);
        await RewriteAsync(scene);
        await scene.WriteAsync(Some.Team);
        await scene.AnchorAsync();

        AssertFirst(await scene.VerifyAsync(), Some.Team, 3, "the stream was rewritten");
    }

    [Fact]
    public async Task A_changed_or_removed_anchor_is_found()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await WriteAndAnchorAsync(scene);
        await scene.WriteAsync(Some.Team);
        await scene.AnchorAsync();
        await scene.WriteAsync(Some.Team);
        await scene.AnchorAsync();
        var lines = await File.ReadAllLinesAsync(scene.Files[0], TestContext.Current.CancellationToken);
        string[][] changes =
        [
            [lines[0], lines[2]],
            [lines[0], lines[2], lines[1]],
            [lines[0], lines[1].Replace("08", "09", StringComparison.Ordinal).Replace("01:15", "01:16", StringComparison.Ordinal), lines[2]],
            [lines[0], "not a line", lines[2]],
            [lines[1], lines[2]],
        ];

        foreach (var changed in changes)
        {
            await File.WriteAllLinesAsync(scene.Files[0], changed, TestContext.Current.CancellationToken);
            var report = await scene.VerifyAsync();
            Assert.False(report.IsRight);
            Assert.Null(report.First!.TeamCode);
        }
    }

    [Fact]
    public async Task Only_the_totals_of_the_date_asked_for_are_built_again()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await WriteAndAnchorAsync(scene);
        await scene.Ledger.Activate().SubmitAsync(Some.Record(Some.CheckIn(occurredAt: Some.Morning.AddDays(-1))));

        Assert.Equal(2, (await scene.VerifyAsync()).Dates);
        Assert.Equal(1, (await scene.VerifyAsync(Some.Day)).Dates);
    }

    [Fact]
    public async Task Verifying_beside_a_running_writer_is_right()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await WriteAndAnchorAsync(scene);
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(async index =>
        {
            for (var i = 0; i < 50; i++)
            {
                await scene.WriteAsync($"24805-{index:D3}");
                if (i % 10 == 0)
                {
                    await scene.AnchorAsync();
                }
            }
        }));
        do
        {
            var report = await scene.VerifyAsync();
            Assert.True(report.IsRight, string.Join('\n', report.Lines()));
        }
        while (!writing.IsCompleted);

        await writing;
    }

    /// <summary>Rows of <c>entry_private</c> that were read so far, from the table and from its index. A session counts them when it ends.</summary>
    private static async Task<long> PrivateRowsReadAsync(AnchoredScene scene)
    {
        var ledger = scene.Ledger;
        ledger.Database.Clear();
        while (await ledger.ScalarAsync<long>(
            $"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name <> '{LedgerScene.WriterName}' AND pid <> pg_backend_pid()") > 0)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return await ledger.ScalarAsync<long>(
            "SELECT pg_stat_get_tuples_returned('entry_private'::regclass) + pg_stat_get_tuples_returned('entry_private_pkey'::regclass)");
    }

    private static async Task WriteAndAnchorAsync(AnchoredScene scene)
    {
        await scene.WriteAsync();
        await scene.AnchorAsync();
    }

    /// <summary>Takes the last two entries away and writes others, as one who owns the database and the program could.</summary>
    private static async Task RewriteAsync(AnchoredScene scene)
    {
        await scene.Ledger.TamperAsync(
            $"DELETE FROM entry WHERE team_code = '{Some.Team}' AND number > 1; DELETE FROM entry_private WHERE team_code = '{Some.Team}' AND number > 1");
        await scene.Ledger.Activate().SubmitAsync([Some.Record(Some.CheckIn()), Some.Record(Some.CheckIn())]);
    }

    private static void AssertFirst(VerifyReport report, string teamCode, long number, string what)
    {
        Assert.False(report.IsRight);
        Assert.Equal((teamCode, number), (report.First!.TeamCode, report.First.Number));
        Assert.Contains(what, report.First.What, StringComparison.Ordinal);
        Assert.Contains(report.First.ToString(), report.Lines().Last(), StringComparison.Ordinal);
    }
}
