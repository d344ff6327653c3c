using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Teams;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.Tests.Teams;

public sealed class CorrectionTests
{
    private readonly TeamScene _team = new();

    [Fact]
    public void A_correction_takes_the_record_away_and_posts_the_replacement_in_full()
    {
        var original = Some.CheckIn();
        _team.Send(Some.Record(original));

        var answer = _team.Send(Some.Correct(original, old => old with { People = 5, Kind = "point" }));

        Assert.Equal(AnswerStatus.Accepted, answer.Status);
        Assert.Equal([EntryType.CheckIn, EntryType.Reversal, EntryType.Replacement], _team.Entries.Select(entry => entry.Type));
        Assert.Equal([1, -1, 1], _team.Entries.Select(entry => entry.Sign));
        Assert.Equal([0, 0, 1], _team.Entries.Select(entry => entry.Leg));
        Assert.Equal(original with { }, _team.Entries[1].Body);
        Assert.Equal("household", _team.Entries[1].Body.Kind);
        Assert.Equal((1L, 5L), (_team.Totals().Counted.CheckIns, _team.Totals().Counted.People));
    }

    [Fact]
    public void The_reason_stands_in_both_legs_and_only_there()
    {
        var original = Some.CheckIn();
        _team.Send(Some.Record(original));
        _team.Send(Some.Correct(original, old => old with { People = 5 }));

        Assert.Equal([null, "ghi nhầm", "ghi nhầm"], _team.Entries.Select(entry => entry.Private.Reason));
        Assert.Null(_team.Entries[1].Private.Note);
        Assert.Equal("Nhà cuối ngõ", _team.Entries[2].Private.Note);
    }

    [Fact]
    public void A_chain_of_corrections_leaves_the_last_one_in_force()
    {
        var original = Some.CheckIn();
        _team.Send(Some.Record(original));
        for (var people = 10; people <= 20; people++)
        {
            _team.Send(Some.Correct(original, old => old with { People = people }));
        }

        Assert.Equal(Tally.Of(original with { People = 20 }), _team.Totals().Counted);
        Assert.Equal(1 + (11 * 2), _team.Entries.Count);
    }

    [Fact]
    public void A_void_leaves_zero()
    {
        var original = Some.CheckIn();
        _team.Send(Some.Record(original));

        Assert.Equal(AnswerStatus.Accepted, _team.Send(Some.Void(original)).Status);

        Assert.Equal(Tally.Zero, _team.Totals().Counted);
        Assert.Equal(2, _team.Entries.Count);
    }

    [Fact]
    public void Nothing_can_be_corrected_after_a_void()
    {
        var original = Some.CheckIn();
        _team.Send([Some.Record(original), Some.Void(original)]);

        Assert.Equal(Answer.Rejected(AnswerCodes.AlreadyVoided), _team.Send(Some.Correct(original, old => old with { People = 5 })));
        Assert.Equal(Answer.Rejected(AnswerCodes.AlreadyVoided), _team.Send(Some.Void(original)));
        Assert.Equal(2, _team.Entries.Count);
    }

    [Fact]
    public void A_check_in_and_its_corrections_may_come_in_one_batch()
    {
        var original = Some.CheckIn();

        var answers = _team.Send(
        [
            Some.Record(original),
            Some.Correct(original, old => old with { People = 5 }),
            Some.Correct(original, old => old with { People = 6 }),
        ]);

        Assert.All(answers, answer => Assert.Equal(AnswerStatus.Accepted, answer.Status));
        Assert.Equal(6, _team.Totals().Counted.People);
        Assert.Equal(5, _team.Entries.Count);
    }

    [Fact]
    public void A_correction_of_what_the_ledger_does_not_hold_is_unknown()
    {
        Assert.Equal(Answer.Rejected(AnswerCodes.UnknownCheckIn), _team.Send(Some.Void(Some.CheckIn())));
        Assert.Empty(_team.Entries);
    }

    [Fact]
    public void Another_teams_check_in_is_unknown()
    {
        var theirs = Some.CheckIn() with { TeamCode = "24805-004" };
        _team.Facts.InForce[theirs.Id] = new RecordInForce(theirs.TeamCode, Account.Counted, theirs, Mark: null);

        Assert.Equal(Answer.Rejected(AnswerCodes.UnknownCheckIn), _team.Send(Some.Void(theirs)));
    }

    [Fact]
    public void A_correction_of_a_marked_record_takes_the_mark_away_and_marks_anew()
    {
        var original = Some.CheckIn() with { Results = Some.Counts(("vneid", 9)) };
        var first = _team.Send(Some.Record(original));
        Assert.Equal([Marking.ResultsAbovePeople], first.Flags);
        Assert.Equal(0, _team.Totals().Trusted.CheckIns);

        var second = _team.Send(Some.Correct(original, old => old with { People = 4 }));

        Assert.Equal([Marking.ResultsAbovePeople], second.Flags);
        Assert.Equal(
            [EntryType.CheckIn, EntryType.Mark, EntryType.Unmark, EntryType.Reversal, EntryType.Replacement, EntryType.Mark],
            _team.Entries.Select(entry => entry.Type));
        Assert.Equal(4, _team.Totals().ToCheck.People);
        Assert.Equal(Tally.Zero, _team.Totals().Trusted);
    }

    [Fact]
    public void A_correction_that_puts_a_marked_record_right_leaves_no_mark()
    {
        var original = Some.CheckIn() with { Results = Some.Counts(("vneid", 9)) };
        _team.Send(Some.Record(original));

        var answer = _team.Send(Some.Correct(original, old => old with { People = 9 }));

        Assert.Empty(answer.Flags);
        Assert.Equal(Tally.Zero, _team.Totals().ToCheck);
        Assert.Equal(9, _team.Totals().Trusted.People);
    }

    [Fact]
    public void A_void_of_a_marked_record_takes_the_mark_away_too()
    {
        var original = Some.CheckIn() with { Results = Some.Counts(("vneid", 9)) };
        _team.Send([Some.Record(original), Some.Void(original)]);

        Assert.Equal((Tally.Zero, Tally.Zero), (_team.Totals().Counted, _team.Totals().ToCheck));
    }

    [Fact]
    public void A_correction_that_moves_the_date_takes_from_one_day_and_gives_to_the_other()
    {
        var original = Some.CheckIn();
        _team.Send(Some.Record(original));

        _team.Send(Some.Correct(original, old => old with { OccurredAt = Some.Morning.AddDays(-1) }));

        Assert.Equal(Tally.Zero, _team.Totals().Counted);
        Assert.Equal(Tally.Of(original), _team.Totals(Some.Day.AddDays(-1)).Counted);
    }

    [Fact]
    public void A_correction_that_touches_a_finalised_or_too_old_date_is_refused_whole()
    {
        var original = Some.CheckIn();
        _team.Send(Some.Record(original));
        var yesterday = Some.Day.AddDays(-1);
        _team.Facts.Finalised.Add(yesterday);

        Assert.Equal(
            Answer.Rejected(AnswerCodes.DayFinalised),
            _team.Send(Some.Correct(original, old => old with { OccurredAt = Some.Morning.AddDays(-1) })));
        Assert.Equal(
            Answer.Rejected(AnswerCodes.TooOld),
            _team.Send(Some.Correct(original, old => old with { OccurredAt = Some.Morning.AddDays(-15) })));
        Assert.Equal(
            Answer.Rejected(AnswerCodes.InTheFuture),
            _team.Send(Some.Correct(original, old => old with { OccurredAt = Some.Morning.AddHours(1) })));
        _team.Facts.Finalised.Add(Some.Day);
        Assert.Equal(Answer.Rejected(AnswerCodes.DayFinalised), _team.Send(Some.Void(original)));
        Assert.Single(_team.Entries);
    }

    [Fact]
    public void A_held_record_can_be_corrected_onto_an_open_date_or_voided()
    {
        var (first, second) = (Some.CheckIn(Some.Morning.AddDays(-20)), Some.CheckIn(Some.Morning.AddDays(-20)));
        _team.Send([Some.Record(first), Some.Record(second)]);

        Assert.Equal(AnswerStatus.Accepted, _team.Send(Some.Correct(first, old => old with { OccurredAt = Some.Morning })).Status);
        Assert.Equal(AnswerStatus.Accepted, _team.Send(Some.Void(second)).Status);

        Assert.Equal(0, _team.Entries.Where(entry => entry.Account == Account.Held).Sum(entry => entry.Sign));
        Assert.Equal(Tally.Of(first), _team.Totals().Counted);
    }
}
