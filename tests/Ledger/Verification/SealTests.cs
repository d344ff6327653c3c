using System.Security.Cryptography;
using System.Text;
using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Teams;
using CampaignHub.Ledger.Seals;
using CampaignHub.Ledger.Tests.Scenes;
using CampaignHub.Ledger.Verification;
using CampaignHub.Testing;
using Npgsql;

namespace CampaignHub.Ledger.Tests.Verification;

public sealed class SealTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_seal_keeps_the_totals_and_the_heads_of_its_date()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var sealedDay = await SealAsync(scene);

        var teams = await new SealReader(scene.Database).ReadTeamsAsync(Some.Day, 1, Cancellation);

        Assert.Equal((1, DayStatus.Finalised), (sealedDay.Seal!.Number, sealedDay.Status));
        Assert.Equal([Some.Team, Some.OtherTeam], teams.Select(team => team.TeamCode));
        Assert.Equal((2, 6), (teams[0].Day.Totals.Counted.CheckIns, teams[0].Day.Totals.Counted.People));
        Assert.Equal(3, teams[0].Head.Number);
        Assert.Equal(sealedDay.Seal, (await new CampaignDayStore(scene.Database, scene.Time).ReadAsync(Some.Day, Cancellation)).Seal);
        AssertRight(await VerifyAsync(scene));
    }

    [Fact]
    public async Task The_root_is_the_hash_that_the_docs_describe()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var sealedDay = await SealAsync(scene);

        Assert.Equal(await RawRootAsync(scene, 1), sealedDay.Seal!.Root);
    }

    [Fact]
    public async Task A_reopened_date_takes_records_and_its_first_seal_still_holds()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var first = await SealAsync(scene);
        Assert.Equal(AnswerStatus.Held, (await scene.Activate().SubmitAsync(Some.Record(Some.CheckIn()))).Status);
        await scene.ReopenAsync(first);

        Assert.Equal(AnswerStatus.Accepted, (await scene.Activate().SubmitAsync(Some.Record(Some.CheckIn()))).Status);
        var second = await scene.FinaliseAsync(Some.Day);

        Assert.Equal(2, second.Seal!.Number);
        Assert.NotEqual(first.Seal!.Root, second.Seal.Root);
        var report = await VerifyAsync(scene);
        AssertRight(report);
        Assert.Equal(2, report.Seals);
    }

    [Theory]
    [InlineData("UPDATE day_seal_team SET people = people + 1 WHERE team_code = '24805-003'", "not that of its rows")]
    [InlineData("DELETE FROM day_seal_team WHERE team_code = '24805-004'", "not that of its rows")]
    [InlineData("UPDATE day_seal SET root = sha256('x')", "not that of its rows")]
    [InlineData("DELETE FROM day_seal_team; DELETE FROM day_seal", "there is no seal")]
    [InlineData("DELETE FROM day_seal_team; DELETE FROM day_seal; UPDATE campaign_day SET status = 'closed'", "is not the one that was made")]
    [InlineData("UPDATE day_seal SET root = sha256('x')", "is not the one that was made")]
    [InlineData("DELETE FROM entry WHERE team_code = '24805-004'; DELETE FROM entry_private WHERE team_code = '24805-004'", "it is not the entry that seal 1")]
    public async Task A_lie_about_final_figures_is_found(string lie, string what)
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        await SealAsync(scene);
        await scene.TamperAsync(lie);

        Assert.Contains((await VerifyAsync(scene)).Findings, finding => finding.What.Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_seal_taken_away_from_among_the_seals_of_a_date_is_missed()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        await scene.ReopenAsync(await SealAsync(scene));
        await scene.FinaliseAsync(Some.Day);
        AssertRight(await VerifyAsync(scene));

        await scene.TamperAsync("DELETE FROM day_seal_team WHERE number = 1; DELETE FROM day_seal WHERE number = 1");

        Assert.Contains((await VerifyAsync(scene)).Findings, finding => finding.What.Contains("number 1 is missing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Figures_and_root_forged_together_do_not_sum_to_the_entries()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        await SealAsync(scene);
        await scene.TamperAsync("UPDATE day_seal_team SET people = people + 100 WHERE team_code = '24805-003'");
        await scene.TamperAsync($"UPDATE day_seal SET root = decode('{await RawRootAsync(scene, 1)}', 'hex')");

        var first = (await VerifyAsync(scene)).First!;

        Assert.Equal((Some.Team, 3), (first.TeamCode, first.Number));
        Assert.Contains("do not sum to seal 1", first.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_slipped_in_after_the_seal_is_found()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        await SealAsync(scene);
        // Somebody with the database's password opens the date for a moment.
        await scene.ExecuteAsync("UPDATE campaign_day SET status = 'open'");
        await scene.Activate().SubmitAsync(Some.Record(Some.CheckIn()));
        await scene.ExecuteAsync("UPDATE campaign_day SET status = 'finalised'");

        var first = (await VerifyAsync(scene)).First!;

        Assert.Equal((Some.Team, 4), (first.TeamCode, first.Number));
        Assert.Contains("final before it", first.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seal_waits_for_an_append_that_is_under_way_and_gives_up_in_the_end()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        await scene.Activate().SubmitAsync(Some.Record(Some.CheckIn()));
        await using var appending = await scene.Database.OpenConnectionAsync(Cancellation);
        await using var transaction = await appending.BeginTransactionAsync(Cancellation);
        await using (var hold = new NpgsqlCommand($"SELECT hold_open(ARRAY[DATE '{Some.Day:yyyy-MM-dd}'])", appending))
        {
            await hold.ExecuteNonQueryAsync(Cancellation);
        }

        await Assert.ThrowsAsync<TimeoutException>(() => scene.FinaliseAsync(Some.Day));
        await transaction.CommitAsync(Cancellation);

        Assert.Equal(1, (await scene.FinaliseAsync(Some.Day)).Seal!.Number);
    }

    /// <summary>Three records of two teams on the date, one on another date, one of them void.</summary>
    private static async Task<CampaignDay> SealAsync(LedgerScene scene)
    {
        await scene.Activate().SubmitAsync(
            [Some.Record(Some.CheckIn()), Some.Record(Some.CheckIn()), Some.Record(Some.CheckIn(occurredAt: Some.Morning.AddDays(-1)))]);
        await scene.Activate(Some.OtherTeam).SubmitAsync(Some.Record(Some.FullCheckIn(Some.OtherTeam)));
        return await scene.FinaliseAsync(Some.Day);
    }

    private static Task<VerifyReport> VerifyAsync(LedgerScene scene) =>
        LedgerVerifier.VerifyAsync(scene.Database, scene.AnchorsFolder, cancellation: Cancellation);

    private static void AssertRight(VerifyReport report) => Assert.True(report.IsRight, string.Join('\n', report.Lines()));

    /// <summary>A second implementation of <c>docs/ledger.md</c>, from SQL alone.</summary>
    private static async Task<string> RawRootAsync(LedgerScene scene, int number)
    {
        const string Counts = "(SELECT coalesce(string_agg(key || '=' || value, ',' ORDER BY key COLLATE \"C\"), '') FROM jsonb_each_text({0}))";
        static string Of(string column) => Counts.Replace("{0}", column, StringComparison.Ordinal);
        var text = await scene.ScalarAsync<string>(
            $"""
            SELECT '{Some.Day:yyyy-MM-dd}' || E'\n' || string_agg(concat_ws(E'\t', team_code, head_number, encode(head_hash, 'hex'),
                check_ins, households, businesses, people, {Of("results")}, {Of("pending")},
                to_check_check_ins, to_check_households, to_check_businesses, to_check_people, {Of("to_check_results")}, {Of("to_check_pending")},
                held) || E'\n', '' ORDER BY team_code COLLATE "C")
            FROM day_seal_team WHERE number = {number}
            """);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
