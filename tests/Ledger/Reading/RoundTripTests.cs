using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Teams;
using CampaignHub.Ledger.Tests.Scenes;
using CampaignHub.Testing;

namespace CampaignHub.Ledger.Tests.Reading;

public sealed class RoundTripTests(PostgresServer server)
{
    private static readonly DateTime s_year1 = new(1, 1, 2, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task What_is_read_back_is_what_was_written()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        CheckIn[] records = [Some.FullCheckIn(), Some.CheckIn() with { Private = PrivatePart.None }, Some.CheckIn(people: 0) with { Results = Some.Counts() }];
        await scene.Activate().SubmitAsync([.. records.Select(Some.Record)]);

        var known = await scene.Ledger.FindAsync([.. records.Select(record => record.Id)], TestContext.Current.CancellationToken);

        Assert.Equal(
            records.OrderBy(record => record.Id),
            known.Select(submission => ((RecordCheckIn)submission.Command).CheckIn).OrderBy(record => record.Id));
        Assert.All(known, submission => Assert.False(submission.PrivateErased));
    }

    [Fact]
    public async Task A_loaded_state_equals_the_one_that_was_decided()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var driver = scene.Activate();
        var marked = Some.CheckIn() with { Results = Some.Counts(("vneid", 99)) };
        scene.Time.Utc = Some.Morning.AddTicks(1234567);
        await driver.SubmitAsync([Some.Record(marked), Some.Record(Some.FullCheckIn()), Some.Correct(marked, old => old with { People = 50 })]);
        scene.Time.Utc = Some.Morning.AddSeconds(-30);
        await driver.SubmitAsync([Some.Record(Some.CheckIn(occurredAt: Some.Morning.AddDays(-3)))]);

        var loaded = await driver.LoadAsync();

        Assert.Equal(driver.State.Head.Hash.ToArray(), loaded.Head.Hash.ToArray());
        Assert.Equal(driver.State.Days.OrderBy(day => day.Key), loaded.Days.OrderBy(day => day.Key));
        Assert.Equal(driver.State.Trail.Steps, loaded.Trail.Steps);
        Assert.Equal(
            driver.State.Day(Some.Day),
            await scene.Ledger.ReadDayAsync(Some.Team, Some.Day, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_record_of_year_1_is_held_found_again_and_verified()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        CheckIn[] ancient = [Some.CheckIn(occurredAt: s_year1), Some.CheckIn(occurredAt: DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc))];

        var first = await scene.Activate().SubmitAsync([.. ancient.Select(Some.Record)]);
        var again = await scene.Activate().SubmitAsync([.. ancient.Select(Some.Record)]);

        Assert.All(first, answer => Assert.Equal(Answer.Held(AnswerCodes.TooOld), answer));
        Assert.All(again, answer => Assert.Equal(Answer.DuplicateOfHeld(AnswerCodes.TooOld), answer));
        Assert.Equal("0001-01-02", await scene.ScalarAsync<string>("SELECT to_char(date, 'YYYY-MM-DD') FROM entry WHERE number = 1"));
        Assert.True(await scene.ScalarAsync<bool>("SELECT bool_and(isfinite(occurred_at) AND isfinite(date)) FROM entry"));
    }

    [Fact]
    public async Task A_record_by_a_phone_in_year_9999_whose_offset_brings_it_back_counts_on_the_day_of_the_work()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var last = new DateTime(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc);
        scene.Time.Utc = last.AddSeconds(-int.MaxValue);
        var checkIn = Some.CheckIn(occurredAt: last) with { ClockOffsetSeconds = -int.MaxValue };

        Assert.Equal(AnswerStatus.Accepted, (await scene.Activate().SubmitAsync(Some.Record(checkIn))).Status);
        Assert.Equal(AnswerStatus.Duplicate, (await scene.Activate().SubmitAsync(Some.Record(checkIn))).Status);
        Assert.Equal(checkIn.Date, await scene.ScalarAsync<DateOnly>("SELECT date FROM entry"));
    }

    [Fact]
    public async Task After_erasure_the_same_record_is_still_a_duplicate()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var checkIn = Some.CheckIn();
        await scene.Activate().SubmitAsync(Some.Record(checkIn));
        await scene.ExecuteAsync("DELETE FROM entry_private");

        Assert.Equal(AnswerStatus.Duplicate, (await scene.Activate().SubmitAsync(Some.Record(checkIn))).Status);
        Assert.Equal(AnswerStatus.Conflict, (await scene.Activate().SubmitAsync(Some.Record(checkIn with { People = 8 }))).Status);
    }

    [Fact]
    public async Task After_a_restart_the_open_mark_and_the_record_in_force_are_known()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var marked = Some.CheckIn() with { Results = Some.Counts(("vneid", 99)) };
        await scene.Activate().SubmitAsync(Some.Record(marked));
        await scene.Activate().SubmitAsync(Some.Correct(marked, old => old with { People = 98 }));
        await scene.Activate().SubmitAsync(Some.Correct(marked, old => old with { People = 100 }));

        var day = (await scene.Activate().LoadAsync()).Day(Some.Day).Totals;

        Assert.Equal((100L, 0L, 100L), (day.Counted.People, day.ToCheck.CheckIns, day.Trusted.People));
        Assert.Equal(AnswerStatus.Accepted, (await scene.Activate().SubmitAsync(Some.Void(marked))).Status);
        Assert.Equal(AnswerCodes.AlreadyVoided, (await scene.Activate().SubmitAsync(Some.Void(marked))).Code);
    }

    [Fact]
    public async Task After_a_restart_decisions_are_known_for_what_they_were()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        CheckIn[] late = [.. Enumerable.Range(15, 2).Select(days => Some.CheckIn(occurredAt: Some.Morning.AddDays(-days)))];
        var marked = Some.CheckIn() with { Results = Some.Counts(("vneid", 99)) };
        FollowUp[] decisions = [Some.Book(late[0], Some.Day.AddDays(-1)), Some.Decline(late[1]), Some.Review(marked)];
        await scene.Activate().SubmitAsync([.. late.Append(marked).Select(Some.Record)]);
        Assert.All(await scene.Activate().SubmitAsync(decisions), answer => Assert.Equal(AnswerStatus.Accepted, answer.Status));

        var known = await scene.Ledger.FindAsync([.. decisions.Select(decision => decision.Id)], TestContext.Current.CancellationToken);

        Assert.Equal(decisions.OrderBy(decision => decision.Id), known.Select(submission => submission.Command).OrderBy(decision => decision.Id));
        Assert.All(await scene.Activate().SubmitAsync(decisions), answer => Assert.Equal(Answer.Duplicate, answer));
        await scene.ExecuteAsync("DELETE FROM entry_private");
        Assert.All(await scene.Activate().SubmitAsync(decisions), answer => Assert.Equal(Answer.Duplicate, answer));
        var yesterday = (await scene.Activate().LoadAsync()).Day(Some.Day.AddDays(-1)).Totals;
        Assert.Equal((1L, 0L), (yesterday.Counted.CheckIns, yesterday.Held));
        Assert.Equal(1, (await scene.Activate().LoadAsync()).Day(Some.Day).Totals.Trusted.CheckIns);
    }

    [Theory]
    [InlineData("UPDATE entry SET people = 1")]
    [InlineData("UPDATE entry SET people = 1 WHERE false")]
    [InlineData("DELETE FROM entry")]
    [InlineData("TRUNCATE entry")]
    public async Task The_ledger_only_grows(string change)
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        await scene.Activate().SubmitAsync(Some.Record(Some.CheckIn()));

        var refusal = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => scene.ExecuteAsync(change));

        Assert.Contains("the ledger only grows", refusal.MessageText, StringComparison.Ordinal);
        Assert.Equal(3, await scene.ScalarAsync<int>("SELECT people FROM entry"));
    }

    [Fact]
    public async Task Heads_are_those_of_every_stream()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var reader = new DayTotalsReader(scene.Database);
        Assert.Empty(await reader.ReadHeadsAsync(TestContext.Current.CancellationToken));
        await scene.Activate().SubmitAsync([Some.Record(Some.CheckIn()), Some.Record(Some.CheckIn())]);
        await scene.Activate(Some.OtherTeam).SubmitAsync(Some.Record(Some.CheckIn(Some.OtherTeam)));

        var heads = await reader.ReadHeadsAsync(TestContext.Current.CancellationToken);

        Assert.Equal([(Some.Team, 2L), (Some.OtherTeam, 1L)], heads.OrderBy(head => head.Key).Select(head => (head.Key, head.Value)));
    }
}
