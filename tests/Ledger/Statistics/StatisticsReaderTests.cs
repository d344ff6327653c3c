using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Statistics;
using CampaignHub.Ledger.Statistics;
using CampaignHub.Ledger.Tests.Scenes;
using CampaignHub.Ledger.Verification;
using CampaignHub.Testing;

namespace CampaignHub.Ledger.Tests.Statistics;

public sealed class StatisticsReaderTests(PostgresServer server)
{
    private static readonly DateOnly s_from = Some.Day.AddDays(-13);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Grouping[][] Groupings { get; } =
    [
        [], [Grouping.Commune], [Grouping.Date], [Grouping.Week, Grouping.Commune], [Grouping.Month], [Grouping.Quarter], [Grouping.ReportingQuarter, Grouping.Kind],
        [Grouping.Team], [Grouping.Team, Grouping.Date], [Grouping.Kind, Grouping.Team], [Grouping.Activity], [Grouping.Commune, Grouping.Activity],
        [Grouping.Group], [Grouping.Team, Grouping.Activity], [Grouping.Date, Grouping.Group], [Grouping.Work], [Grouping.Campaign, Grouping.Activity],
        [Grouping.Organisation], [Grouping.Organisation, Grouping.Activity], [Grouping.Commune, Grouping.Organisation, Grouping.Month],
        [Grouping.Organisation, Grouping.Date], [Grouping.ReportingQuarter, Grouping.Organisation], [Grouping.ReportingQuarter, Grouping.Quarter, Grouping.Team, Grouping.Activity], [Grouping.Area], [Grouping.FormerProvince, Grouping.Area, Grouping.Activity], [Grouping.FormerProvince, Grouping.Date], [Grouping.Village], [Grouping.FormerCommune, Grouping.Signal], [Grouping.CommuneType],
    ];

    /// <summary>
    /// Within a month, a whole month, months with edges, one that ends before the last record does, a reporting quarter, what is left of the month
    /// that it begins in, and from within one reporting quarter to within the next.
    /// </summary>
    private static (DateOnly From, DateOnly To)[] Spans { get; } =
    [
        (s_from, Some.Day), (new(2026, 11, 1), new(2026, 11, 30)), (new(2026, 10, 20), new(2026, 12, 5)), (new(2026, 10, 20), Some.Day.AddDays(-3)),
        (new(2026, 9, 15), new(2026, 12, 14)), (new(2026, 9, 1), new(2026, 9, 14)), (new(2026, 9, 3), new(2026, 9, 15)),
    ];

    [Fact]
    public async Task Whatever_the_stored_figures_contain_already_the_answer_is_that_of_the_ledger()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var work = await FieldWork.DoAsync(scene);
        var store = new RollupStore(scene.Database);
        await AssertAnswersAsync(scene);

        Assert.True(await store.AddAsync(Cancellation) > 0);
        await AssertAnswersAsync(scene);
        await work.GoOnAsync();
        await AssertAnswersAsync(scene);
        Assert.True(await store.AddAsync(Cancellation) > 0);
        await AssertAnswersAsync(scene);
    }

    [Fact]
    public async Task Added_bit_by_bit_or_rebuilt_the_stored_figures_are_the_sum_of_the_ledger_and_verify_sees_when_not()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var work = await FieldWork.DoAsync(scene);
        var store = new RollupStore(scene.Database);
        while (await store.AddAsync(Cancellation) > 0)
        {
            await work.GoOnAsync();
            if (work.Rounds > 3)
            {
                break;
            }
        }

        while (await store.AddAsync(Cancellation) > 0)
        {
        }

        Assert.True((await VerifyAsync(scene)).IsRight);
        var added = await StoredAsync(scene);
        Assert.Equal(await scene.ScalarAsync<long>("SELECT count(*) FROM entry"), await store.RebuildAsync(Cancellation));
        Assert.Equal(added, await StoredAsync(scene));

        foreach (var level in new[] { 2, 9 })
        {
            await scene.ExecuteAsync($"UPDATE rollup SET people = people + 1 WHERE level = {level}");
            Assert.Contains((await VerifyAsync(scene)).Lines(), line => line.Contains("rebuild-statistics", StringComparison.Ordinal));
            await store.RebuildAsync(Cancellation);
        }
    }

    [Fact]
    public async Task A_member_who_is_of_another_organisation_by_now_is_counted_there_at_once_and_stays_there()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var work = await FieldWork.DoAsync(scene);
        var store = new RollupStore(scene.Database);
        Assert.True(await store.AddAsync(Cancellation) > 0);

        await scene.ExecuteAsync("UPDATE member SET organisation = 'women-union' WHERE team_code = '24805-003'");
        await scene.ExecuteAsync("UPDATE member SET organisation = NULL WHERE team_code = '24802-001'");
        await scene.ExecuteAsync("INSERT INTO member (team_code, number, role, name, organisation) VALUES ('24805-004', 4, 'leader', 'Tổ trưởng', 'youth-union')");
        await AssertAnswersAsync(scene);
        await AssertTeamsAsync(scene);
        Assert.True((await VerifyAsync(scene)).IsRight, "what the roster says by now is no fault of the stored figures");
        await work.GoOnAsync();
        await AssertAnswersAsync(scene);
        Assert.True(await store.AddAsync(Cancellation) > 0);
        await AssertAnswersAsync(scene);

        // Also where no record came meanwhile, and where the member has left the roster.
        await scene.ExecuteAsync("DELETE FROM member WHERE team_code = '24805-003'");
        await AssertAnswersAsync(scene);
        Assert.Equal(0, await store.AddAsync(Cancellation));
        Assert.Equal("24805-004 4 youth-union", await scene.ScalarAsync<string>("SELECT string_agg(concat_ws(' ', team_code, member_number, organisation), ', ') FROM rollup_member WHERE organisation <> ''"));
        await AssertAnswersAsync(scene);
        Assert.True((await VerifyAsync(scene)).IsRight);
        var moved = await StoredAsync(scene);
        await store.RebuildAsync(Cancellation);
        Assert.Equal(moved, await StoredAsync(scene));
    }

    [Fact]
    public async Task Teams_are_counted_once_in_each_group_wherever_the_figures_come_from()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        await FieldWork.DoAsync(scene);
        await AssertTeamsAsync(scene);
        Assert.True(await new RollupStore(scene.Database).AddAsync(Cancellation) > 0);
        await AssertTeamsAsync(scene);
    }

    [Fact]
    public async Task Asked_again_with_the_heads_of_an_answer_the_same_figures_come_back()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var work = await FieldWork.DoAsync(scene);
        var reader = Reader(scene);
        var query = new StatisticsQuery(s_from, Some.Day, [Grouping.Commune, Grouping.Activity]);
        IReadOnlyDictionary<string, long> heads;
        await using (var answer = await reader.OpenAsync(query, Cancellation))
        {
            heads = answer.Heads;
        }

        var before = await RowsAsync(reader, query);
        await work.GoOnAsync();
        Assert.NotEqual(before, await RowsAsync(reader, query));
        Assert.Equal(before, await RowsAsync(reader, query with { Heads = heads }));
    }

    [Fact]
    public async Task Filters_keep_what_they_name_and_households_are_counted_once()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var work = await FieldWork.DoAsync(scene);
        IStatisticsReader reader = Reader(scene);
        var all = new StatisticsQuery(s_from, Some.Day, [Grouping.Team]);
        var one = await reader.ReadAsync(all with { Teams = [Some.Team] }, Cancellation);
        Assert.Equal(Some.Team, Assert.Single(one).Keys[0]);
        Assert.Equal((await reader.ReadAsync(all, Cancellation)).Single(row => row.Keys[0] == Some.Team).All, one[0].All);
        Assert.Empty(await reader.ReadAsync(all with { Communes = ["24806"] }, Cancellation));
        Assert.All(await reader.ReadAsync(new StatisticsQuery(s_from, Some.Day, [Grouping.Activity]) { Activities = ["vneid"] }, Cancellation), row => Assert.Equal("vneid", row.Keys[0]));
        var shops = await reader.ReadAsync(new StatisticsQuery(s_from, Some.Day, [Grouping.Kind]) { Kinds = ["business"] }, Cancellation);
        Assert.Equal("business", Assert.Single(shops).Keys[0]);

        var youth = await reader.ReadAsync(new StatisticsQuery(s_from, Some.Day, [Grouping.Organisation]) { Organisations = ["youth-union"] }, Cancellation);
        Assert.Equal("youth-union", Assert.Single(youth).Keys[0]);
        var hard = await reader.ReadAsync(all with { Areas = ["coastal-island", "border"] }, Cancellation);
        Assert.Equal((Some.Team, one[0].All), (Assert.Single(hard).Keys[0], hard[0].All));
        var former = await reader.ReadAsync(all with { FormerProvinces = ["Lâm Đồng"] }, Cancellation);
        Assert.Equal([Some.Team, Some.OtherTeam], former.Select(row => row.Keys[0]));
        var merged = await reader.ReadAsync(all with { FormerCommunes = ["Xã Tà Nung", "Xã chưa có"] }, Cancellation);
        Assert.Equal((Some.Team, one[0].All), (Assert.Single(merged).Keys[0], merged[0].All));
        Assert.Equal(1, await reader.CountHouseholdsAsync(all with { FormerCommunes = ["Xã Tà Nung"] }, Cancellation));
        Assert.Equal(1, await reader.CountHouseholdsAsync(all with { Areas = ["border"] }, Cancellation));
        Assert.Equal(2, await reader.CountHouseholdsAsync(all with { FormerProvinces = ["Lâm Đồng"] }, Cancellation));

        // Household 37 of each team, however often it was visited; the visits that were voided are none.
        Assert.Equal(work.Teams.Count, await reader.CountHouseholdsAsync(all, Cancellation));
        Assert.Equal(1, await reader.CountHouseholdsAsync(all with { Teams = [Some.Team] }, Cancellation));
        Assert.Null(await reader.CountHouseholdsAsync(all with { Communes = ["24806"] }, Cancellation));
    }

    private static async Task AssertAnswersAsync(LedgerScene scene)
    {
        foreach (var query in from groupBy in Groupings from span in Spans select new StatisticsQuery(span.From, span.To, [.. groupBy]) { CountsTeams = true })
        {
            var name = $"{string.Join(", ", query.GroupBy)} from {query.From} to {query.To}";
            var expected = await LedgerSums.OfAsync(scene, query);
            Assert.NotEmpty(expected);
            var answered = await RowsAsync(Reader(scene), query);
            Assert.Equal(new[] { name }.Concat(expected), new[] { name }.Concat(answered));
        }
    }

    /// <summary>By hand: the rows of single teams that have records.</summary>
    private static async Task AssertTeamsAsync(LedgerScene scene)
    {
        IStatisticsReader reader = Reader(scene);
        var heads = (await reader.ReadTogetherAsync([], null, Cancellation)).Heads;
        foreach (var query in from groupBy in Groupings
                              from span in Spans
                              from known in new[] { null, heads }
                              select new StatisticsQuery(span.From, span.To, [.. groupBy]) { CountsTeams = true, Heads = known })
        {
            var isLeftOut = query.LooksAtOrganisations && query.GroupBy.Contains(Grouping.Date) && query.To.DayNumber - query.From.DayNumber >= StatisticsQuery.MostDaysOfTeams;
            if (query.CountsResults || isLeftOut)
            {
                continue;
            }

            var byTeam = await reader.ReadAsync(query with { GroupBy = [.. query.GroupBy.Where(grouping => grouping != Grouping.Team), Grouping.Team] }, Cancellation);
            foreach (var row in await reader.ReadAsync(query, Cancellation))
            {
                var others = query.GroupBy.Zip(row.Keys).Where(key => key.First != Grouping.Team).Select(key => key.Second);
                var team = query.GroupBy.IndexOf(Grouping.Team) is var place && place >= 0 ? row.Keys[place] : null;
                var expected = byTeam.Count(each => each.All.CheckIns > 0 && each.Keys[..^1].SequenceEqual(others) && (team is null || each.Keys[^1] == team));
                Assert.Equal((string.Join(", ", query.GroupBy), expected), (string.Join(", ", query.GroupBy), row.TeamsReporting));
            }
        }
    }

    private static Task<string> StoredAsync(LedgerScene scene) =>
        scene.ScalarAsync<string>("SELECT string_agg(line::text, ' ' ORDER BY line::text) FROM rollup line WHERE check_ins <> 0 OR done <> 0");

    private static StatisticsReader Reader(LedgerScene scene) => new(scene.Database, FieldWork.Program);

    private static async Task<List<string>> RowsAsync(IStatisticsReader reader, StatisticsQuery query) =>
        [.. (await reader.ReadAsync(query, Cancellation)).Select(Words)];

    private static string Words(StatisticsRow row) => $"{string.Join('|', row.Keys)}: {row.All} of which {row.ToCheck}";

    private static Task<VerifyReport> VerifyAsync(LedgerScene scene) =>
        LedgerVerifier.VerifyAsync(scene.Database, scene.AnchorsFolder, cancellation: Cancellation);
}
