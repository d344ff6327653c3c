using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Teams;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.Tests.Teams;

/// <summary>What becomes of a record that came too late.</summary>
public sealed class HeldTests
{
    private static readonly DateOnly s_yesterday = Some.Day.AddDays(-1);
    private readonly TeamScene _team = new();

    [Fact]
    public void A_record_of_a_final_date_is_booked_on_it_once_it_was_reopened()
    {
        var held = Late(daysAgo: 1);
        _team.Facts.Finalised.Clear();

        Assert.Equal(AnswerStatus.Accepted, _team.Send(Some.Book(held)).Status);

        Assert.Equal([EntryType.CheckIn, EntryType.Reversal, EntryType.Booking], _team.Entries.Select(entry => entry.Type));
        Assert.Equal([Account.Held, Account.Held, Account.Counted], _team.Entries.Select(entry => entry.Account));
        Assert.Equal([1, -1, 1], _team.Entries.Select(entry => entry.Sign));
        Assert.Null(_team.Entries[2].BookedOn);
        Assert.Equal((Tally.Of(held), 0L), (_team.Totals(s_yesterday).Counted, _team.Totals(s_yesterday).Held));
    }

    [Fact]
    public void A_record_that_is_too_old_is_booked_on_an_open_date_and_keeps_the_time_of_its_work()
    {
        var held = Late(daysAgo: 20);

        Assert.Equal(AnswerStatus.Accepted, _team.Send(Some.Book(held, Some.Day)).Status);

        Assert.Equal(held.Date, _team.Entries[1].Date);
        Assert.Equal((Some.Day, held), (_team.Entries[2].Date, _team.Entries[2].Body));
        Assert.Equal(Tally.Of(held), _team.Totals().Counted);
        Assert.Equal([null, "máy mất sóng", "máy mất sóng"], _team.Entries.Select(entry => entry.Private.Reason));
    }

    [Fact]
    public void A_date_that_takes_no_entries_or_lies_before_the_work_is_refused_and_can_be_named_again()
    {
        var (yesterday, ancient) = (Late(daysAgo: 1), Late(daysAgo: 20));

        Assert.Equal(Answer.Rejected(AnswerCodes.DayFinalised), _team.Send(Some.Book(yesterday)));
        Assert.Equal(Answer.Rejected(AnswerCodes.BeforeTheWork), _team.Send(Some.Book(yesterday, Some.Day.AddDays(-2))));
        Assert.Equal(Answer.Rejected(AnswerCodes.InTheFuture), _team.Send(Some.Book(yesterday, Some.Day.AddDays(1))));
        Assert.Equal(Answer.Rejected(AnswerCodes.TooOld), _team.Send(Some.Book(ancient)));
        Assert.Equal(Answer.Rejected(AnswerCodes.TooOld), _team.Send(Some.Book(ancient, Some.Day.AddDays(-15))));
        Assert.Equal(2, _team.Entries.Count);
        Assert.Equal(AnswerStatus.Accepted, _team.Send(Some.Book(yesterday, Some.Day)).Status);
        Assert.Equal(AnswerStatus.Accepted, _team.Send(Some.Book(ancient, Some.Day.AddDays(-14))).Status);
    }

    [Fact]
    public void A_declined_record_never_counts()
    {
        var held = Late(daysAgo: 1);

        Assert.Equal(AnswerStatus.Accepted, _team.Send(Some.Decline(held)).Status);

        Assert.Equal((EntryType.Decline, Account.Held, -1), (_team.Entries[1].Type, _team.Entries[1].Account, _team.Entries[1].Sign));
        Assert.Equal((Tally.Zero, 0L), (_team.Totals(s_yesterday).Counted, _team.Totals(s_yesterday).Held));
        Assert.Equal(Answer.Rejected(AnswerCodes.AlreadyDeclined), _team.Send(Some.Void(held)));
        Assert.Equal(AnswerStatus.Duplicate, _team.Send(Some.Record(held)).Status);
    }

    [Fact]
    public void A_decision_is_taken_once()
    {
        var (first, second) = (Late(daysAgo: 20), Late(daysAgo: 20));
        var (book, decline) = (Some.Book(first, Some.Day), Some.Decline(second));
        _team.Send([book, decline]);

        Assert.Equal([Answer.Duplicate, Answer.Duplicate], _team.Send([book, decline]));
        Assert.Equal(Answer.Conflict, _team.Send(book with { Date = s_yesterday }));
        Assert.Equal(Answer.Conflict, _team.Send(decline with { Reason = "khác" }));
        Assert.Equal(Answer.Conflict, _team.Send(decline with { Id = book.Id }));
        Assert.Equal(Answer.Rejected(AnswerCodes.NotHeld), _team.Send(Some.Book(first, Some.Day)));
        Assert.Equal(Answer.Rejected(AnswerCodes.NotHeld), _team.Send(Some.Decline(first)));
        Assert.Equal(Answer.Rejected(AnswerCodes.NotHeld), _team.Send(Some.Book(second, Some.Day)));
        Assert.Equal(1, _team.Totals().Counted.CheckIns);
    }

    [Fact]
    public void What_counts_is_not_decided_about_and_what_nobody_knows_neither()
    {
        var counted = Some.CheckIn();
        _team.Send(Some.Record(counted));

        Assert.Equal(Answer.Rejected(AnswerCodes.NotHeld), _team.Send(Some.Book(counted)));
        Assert.Equal(Answer.Rejected(AnswerCodes.NotHeld), _team.Send(Some.Decline(counted)));
        Assert.Equal(Answer.Rejected(AnswerCodes.UnknownCheckIn), _team.Send(Some.Book(Some.CheckIn())));
    }

    [Fact]
    public void A_booked_record_is_marked_like_any_other()
    {
        var held = Late(daysAgo: 20, record => record with { Results = Some.Counts(("vneid", 9)) });

        Assert.Equal([Marking.ResultsAbovePeople], _team.Send(Some.Book(held, Some.Day)).Flags);

        Assert.Equal(Some.Day, _team.Entries[^1].Date);
        Assert.Equal((1L, 0L), (_team.Totals().Counted.CheckIns, _team.Totals().Trusted.CheckIns));
    }

    [Fact]
    public void A_correction_of_a_booked_record_stays_on_the_date_of_the_booking()
    {
        var held = Late(daysAgo: 20, record => record with { Results = Some.Counts(("vneid", 9)) });
        _team.Send(Some.Book(held, Some.Day));

        var answer = _team.Send(Some.Correct(held, old => old with { People = 9 }));

        Assert.Equal((AnswerStatus.Accepted, 0), (answer.Status, answer.Flags.Length));
        Assert.All(_team.Entries.Skip(2), entry => Assert.Equal(Some.Day, entry.Date));
        Assert.Equal((9L, Tally.Zero), (_team.Totals().Counted.People, _team.Totals().ToCheck));
        Assert.Equal(AnswerStatus.Accepted, _team.Send(Some.Void(held)).Status);
        Assert.Equal(Tally.Zero, _team.Totals().Counted);
    }

    [Fact]
    public void A_correction_that_names_another_open_day_of_work_moves_a_booked_record_there()
    {
        var held = Late(daysAgo: 20);
        _team.Send(Some.Book(held, s_yesterday));

        _team.Send(Some.Correct(held, old => old with { OccurredAt = Some.Morning.AddDays(-3) }));
        Assert.Equal((0L, 1L), (_team.Totals(s_yesterday).Counted.CheckIns, _team.Totals(Some.Day.AddDays(-3)).Counted.CheckIns));
        Assert.Null(_team.Entries[^1].BookedOn);
    }

    [Fact]
    public void A_correction_that_names_another_closed_day_leaves_a_booked_record_where_it_is_or_is_refused_after_it()
    {
        var held = Late(daysAgo: 20);
        _team.Send(Some.Book(held, Some.Day.AddDays(-3)));
        _team.Facts.Finalised.Add(s_yesterday);

        Assert.Equal(AnswerStatus.Accepted, _team.Send(Some.Correct(held, old => old with { OccurredAt = Some.Morning.AddDays(-22) })).Status);
        Assert.Equal(Some.Day.AddDays(-3), _team.Entries[^1].Date);
        Assert.Equal(
            Answer.Rejected(AnswerCodes.DayFinalised),
            _team.Send(Some.Correct(held, old => old with { OccurredAt = Some.Morning.AddDays(-1) })));
    }

    [Fact]
    public void A_booked_record_is_not_corrected_once_its_date_is_final()
    {
        var held = Late(daysAgo: 20);
        _team.Send(Some.Book(held, Some.Day));
        _team.Facts.Finalised.Add(Some.Day);

        Assert.Equal(Answer.Rejected(AnswerCodes.DayFinalised), _team.Send(Some.Correct(held, old => old with { People = 9 })));
        Assert.Equal(Answer.Rejected(AnswerCodes.DayFinalised), _team.Send(Some.Void(held)));
    }

    private CheckIn Late(int daysAgo, Func<CheckIn, CheckIn>? change = null)
    {
        var checkIn = Some.CheckIn(Some.Morning.AddDays(-daysAgo));
        checkIn = change?.Invoke(checkIn) ?? checkIn;
        _team.Facts.Finalised.Add(s_yesterday);
        Assert.Equal(AnswerStatus.Held, _team.Send(Some.Record(checkIn)).Status);
        return checkIn;
    }
}
