using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Teams;
using CampaignHub.Ledger.Tests.Scenes;
using CampaignHub.Ledger.Tests.Verification;
using CampaignHub.Ledger.Writing;
using CampaignHub.Testing;

namespace CampaignHub.Ledger.Tests.Writing;

public sealed class LedgerWriterTests(PostgresServer server)
{
    /// <summary>With one writer that starts late, all appends made before form one commit.</summary>
    private static readonly LedgerWriterOptions s_oneGroup = new() { Writers = 1 };

    [Fact]
    public async Task A_poisoned_append_never_fails_its_neighbours()
    {
        await using var scene = await LedgerScene.CreateAsync(server, s_oneGroup, start: false);
        await scene.RefusePoisonAsync();
        string[] notes = ["poison", "a NUL \0", "a lone surrogate \ud800", "fine", "also fine"];
        var appends = notes.Select((note, index) => scene.Ledger.AppendAsync([First(Team(index), note)]).AsTask()).ToList();

        await scene.Writer.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [AppendResult.Refused, AppendResult.Refused, AppendResult.Refused, AppendResult.Committed, AppendResult.Committed],
            await Task.WhenAll(appends));
        Assert.Equal(2, await scene.ScalarAsync<long>("SELECT count(*) FROM entry"));
        Assert.Equal(0, scene.Writer.QueuedEntries);
    }

    [Fact]
    public async Task Of_two_appends_of_the_same_numbers_one_is_written_and_the_other_told_to_look_again()
    {
        await using var scene = await LedgerScene.CreateAsync(server, s_oneGroup, start: false);
        var appends = new[] { First(Some.Team), First(Some.Team), First(Some.OtherTeam) }
            .Select(entry => scene.Ledger.AppendAsync([entry]).AsTask()).ToList();

        await scene.Writer.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal([AppendResult.Committed, AppendResult.HeadTaken, AppendResult.Committed], await Task.WhenAll(appends));
    }

    [Fact]
    public async Task After_a_broken_connection_the_very_same_entry_of_two_activations_is_written_once()
    {
        await using var scene = await LedgerScene.CreateAsync(server, s_oneGroup, start: false);
        var entry = First(Some.Team);
        var appends = new[] { entry, entry }.Select(same => scene.Ledger.AppendAsync([same]).AsTask()).ToList();
        await using (var locked = await scene.LockEntriesAsync())
        {
            await scene.Writer.StartAsync(TestContext.Current.CancellationToken);
            await scene.KillWaitingWriterAsync();
        }

        Assert.Equal([AppendResult.Committed, AppendResult.Committed], await Task.WhenAll(appends));
        Assert.Equal([1L], await NumbersAsync(scene, Some.Team));
    }

    [Fact]
    public async Task An_id_that_another_team_used_is_told_apart_from_a_taken_number()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var checkIn = Some.CheckIn();
        await scene.Activate().SubmitAsync(Some.Record(checkIn));

        var append = await scene.Ledger.AppendAsync([First(Some.OtherTeam, id: checkIn.Id)]);

        Assert.Equal(AppendResult.IdTaken, append);
        var answer = await scene.Activate(Some.OtherTeam).SubmitAsync(Some.Record(checkIn with { TeamCode = Some.OtherTeam }));
        Assert.Equal(Answer.Conflict, answer);
    }

    [Fact]
    public async Task An_append_is_all_or_nothing()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var taken = Some.CheckIn();
        await scene.Activate(Some.OtherTeam).SubmitAsync(Some.Record(taken with { TeamCode = Some.OtherTeam }));

        var answers = await scene.Activate().SubmitAsync([Some.Record(Some.CheckIn()), Some.Record(taken), Some.Record(Some.CheckIn())]);

        Assert.Equal([AnswerStatus.Accepted, AnswerStatus.Conflict, AnswerStatus.Accepted], answers.Select(answer => answer.Status));
        Assert.Equal([1L, 2L], await NumbersAsync(scene, Some.Team));
    }

    [Fact]
    public async Task The_same_ids_in_opposite_order_by_two_teams_come_out_right()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        for (var round = 0; round < 20; round++)
        {
            var ids = Enumerable.Range(0, 50).Select(_ => Guid.NewGuid()).ToArray();
            var answers = await Task.WhenAll(
                scene.Activate(Some.Team).SubmitAsync(Records(Some.Team, ids)),
                scene.Activate(Some.OtherTeam).SubmitAsync(Records(Some.OtherTeam, [.. ids.Reverse()])));

            var accepted = answers.SelectMany(batch => batch).Count(answer => answer.Status == AnswerStatus.Accepted);
            var conflicts = answers.SelectMany(batch => batch).Count(answer => answer.Status == AnswerStatus.Conflict);
            Assert.Equal((50, 50), (accepted, conflicts));
        }

        Assert.Equal(20 * 50, await scene.ScalarAsync<long>("SELECT count(*) FROM entry"));
        Assert.Empty(await RawLedger.FaultsAsync(scene.Database, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_date_made_final_between_decision_and_append_is_held()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var driver = scene.Activate();
        var isFinal = false;
        driver.BeforeAppend = async () =>
        {
            if (!isFinal)
            {
                isFinal = true;
                await scene.FinaliseAsync(Some.Day);
            }
        };

        var answers = await driver.SubmitAsync(
            [Some.Record(Some.CheckIn()), Some.Record(Some.CheckIn(occurredAt: Some.Morning.AddDays(-1)))]);

        Assert.Equal([Answer.Held(AnswerCodes.DayFinalised), Answer.Accepted([])], answers.Select(Plain));
        Assert.Equal(0, driver.State.Day(Some.Day).Totals.Counted.CheckIns);
    }

    [Fact]
    public async Task A_full_queue_answers_overloaded_and_loses_nothing()
    {
        await using var scene = await LedgerScene.CreateAsync(server, s_oneGroup with { QueuedEntries = 10 }, start: false);
        var appends = Enumerable.Range(0, 25).Select(index => scene.Ledger.AppendAsync([First(Team(index))]).AsTask()).ToList();
        var refused = appends.Where(append => append.IsCompleted).ToList();
        Assert.All(refused, append => Assert.Equal(AppendResult.Overloaded, append.Result));
        Assert.Equal(15, refused.Count);

        await scene.Writer.StartAsync(TestContext.Current.CancellationToken);
        var results = await Task.WhenAll(appends);

        Assert.Equal(10, results.Count(result => result == AppendResult.Committed));
        Assert.Equal(10, await scene.ScalarAsync<long>("SELECT count(*) FROM entry"));
        Assert.Equal(AppendResult.Committed, await scene.Ledger.AppendAsync([First(Team(99))]));
    }

    [Fact]
    public async Task Single_appends_of_512_teams_in_flight_are_never_refused()
    {
        await using var scene = await LedgerScene.CreateAsync(server);

        var results = await Task.WhenAll(Enumerable.Range(0, 512).Select(index => scene.Ledger.AppendAsync([First(Team(index))]).AsTask()));

        Assert.All(results, result => Assert.Equal(AppendResult.Committed, result));
        Assert.Equal(512, await scene.ScalarAsync<long>("SELECT count(*) FROM entry"));
    }

    [Fact]
    public async Task Stopping_writes_what_waits_and_then_takes_no_more()
    {
        await using var scene = await LedgerScene.CreateAsync(server, start: false);
        var waiting = Enumerable.Range(0, 100).Select(index => scene.Ledger.AppendAsync([First(Team(index))]).AsTask()).ToList();
        await scene.Writer.StartAsync(TestContext.Current.CancellationToken);

        await scene.Writer.StopAsync(TestContext.Current.CancellationToken);

        Assert.All(await Task.WhenAll(waiting), result => Assert.Equal(AppendResult.Committed, result));
        Assert.Equal(AppendResult.Overloaded, await scene.Ledger.AppendAsync([First(Team(200))]));
    }

    [Fact]
    public async Task When_PostgreSQL_does_not_answer_an_append_is_told_so_in_time()
    {
        await using var scene = await LedgerScene.CreateAsync(server, new LedgerWriterOptions { GiveUpAfter = TimeSpan.FromSeconds(1) });
        await scene.Activate().SubmitAsync(Some.Record(Some.CheckIn()));
        await scene.ExecuteAsync("ALTER TABLE entry RENAME TO entry_away");
        await scene.KillWriterSessionsAsync();

        Assert.Equal(AppendResult.Unavailable, await scene.Ledger.AppendAsync([First(Some.OtherTeam)]));

        await scene.ExecuteAsync("ALTER TABLE entry_away RENAME TO entry");
        Assert.Equal(AppendResult.Committed, await scene.Ledger.AppendAsync([First(Some.OtherTeam)]));
    }

    private static Answer Plain(Answer answer) => answer with { Flags = [] };

    private static string Team(int index) => $"24805-{index:D3}";

    private static List<TeamCommand> Records(string team, Guid[] ids) =>
        [.. ids.Select(id => Some.Record(Some.CheckIn(team) with { Id = id }))];

    private static LedgerEntry First(string team, string? note = null, Guid? id = null)
    {
        var checkIn = Some.CheckIn(team) with { Id = id ?? Guid.NewGuid(), Private = new PrivatePart(null, null, note) };
        var entry = new LedgerEntry(1, checkIn.Id, 0, EntryType.CheckIn, Account.Counted, 1, checkIn, Some.Morning, Some.Device)
        {
            Private = checkIn.Private,
        };
        return HashChain.Link(StreamHead.Empty, HashChain.Protect(entry, new byte[HashChain.SaltLength]));
    }

    private static async Task<List<long>> NumbersAsync(LedgerScene scene, string team)
    {
        await using var command = scene.Database.CreateCommand("SELECT number FROM entry WHERE team_code = $1 ORDER BY number");
        command.Parameters.Add(new() { Value = team });
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var numbers = new List<long>();
        while (await row.ReadAsync(TestContext.Current.CancellationToken))
        {
            numbers.Add(row.GetInt64(0));
        }

        return numbers;
    }
}
