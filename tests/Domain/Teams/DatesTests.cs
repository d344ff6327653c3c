using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Domain.Tests.Teams;

public sealed class DatesTests
{
    private readonly TeamScene _team = new();

    [Fact]
    public void A_record_of_14_days_ago_counts()
    {
        var answer = _team.Send(Some.Record(Some.CheckIn(Some.Morning.AddDays(-14))));

        Assert.Equal(AnswerStatus.Accepted, answer.Status);
        Assert.Equal(1, _team.Totals(Some.Day.AddDays(-14)).Counted.CheckIns);
    }

    [Fact]
    public void A_record_of_15_days_ago_is_held_outside_the_totals()
    {
        var date = Some.Day.AddDays(-15);

        var answer = _team.Send(Some.Record(Some.CheckIn(Some.Morning.AddDays(-15))));

        Assert.Equal(Answer.Held(AnswerCodes.TooOld), answer);
        var entry = Assert.Single(_team.Entries);
        Assert.Equal((Account.Held, date), (entry.Account, entry.Body.Date));
        Assert.False(_team.State.Knows(date));
        Assert.Equal(1, _team.State.Head.Number);
    }

    [Fact]
    public void A_record_of_a_finalised_date_is_held_and_shown_as_held()
    {
        _team.Facts.Finalised.Add(Some.Day);

        var answer = _team.Send(Some.Record(Some.CheckIn()));

        Assert.Equal(Answer.Held(AnswerCodes.DayFinalised), answer);
        Assert.Equal(0, _team.Totals().Counted.CheckIns);
        Assert.Equal(1, _team.Totals().Held);
    }

    [Fact]
    public void A_held_record_that_comes_again_is_a_duplicate_that_says_why_it_is_held()
    {
        _team.Facts.Finalised.Add(Some.Day);
        var record = Some.Record(Some.CheckIn());

        Assert.Equal(
            [Answer.Held(AnswerCodes.DayFinalised), Answer.DuplicateOfHeld(AnswerCodes.DayFinalised)],
            _team.Send([record, record]));
    }

    [Fact]
    public void A_held_record_is_never_marked()
    {
        _team.Facts.Finalised.Add(Some.Day);
        var checkIn = Some.CheckIn() with { Results = Some.Counts(("vneid", 50)) };

        Assert.Empty(_team.Send(Some.Record(checkIn)).Flags);
        Assert.Single(_team.Entries);
    }

    [Theory]
    [InlineData(600, AnswerStatus.Accepted)]
    [InlineData(601, AnswerStatus.Rejected)]
    public void A_record_may_be_10_minutes_ahead_and_no_more(int secondsAhead, AnswerStatus expected)
    {
        var answer = _team.Send(Some.Record(Some.CheckIn(_team.Now.AddSeconds(secondsAhead))));

        Assert.Equal(expected, answer.Status);
        Assert.Equal(expected == AnswerStatus.Rejected ? AnswerCodes.InTheFuture : null, answer.Code);
    }

    [Theory]
    [InlineData(3600, -3600, AnswerStatus.Accepted)]
    [InlineData(0, 3600, AnswerStatus.Rejected)]
    public void What_counts_is_the_phones_clock_corrected_by_its_offset(int ahead, int offset, AnswerStatus expected)
    {
        var checkIn = Some.CheckIn(_team.Now.AddSeconds(ahead)) with { ClockOffsetSeconds = offset };

        Assert.Equal(expected, _team.Send(Some.Record(checkIn)).Status);
    }

    [Theory]
    [InlineData("2026-11-21T16:59:59.999999Z", "2026-11-21")]
    [InlineData("2026-11-21T17:00:00Z", "2026-11-22")]
    [InlineData("2026-11-22T16:59:59Z", "2026-11-22")]
    [InlineData("2026-12-31T17:00:00Z", "2027-01-01")]
    public void The_day_of_the_work_turns_at_midnight_in_Vietnam(string utc, string date)
    {
        var occurredAt = DateTimeOffset.Parse(utc, null).UtcDateTime;

        Assert.Equal(DateOnly.Parse(date, null), Some.CheckIn(occurredAt).Date);
    }

    [Fact]
    public void The_clock_offset_can_move_a_record_across_midnight()
    {
        var justBefore = new DateTime(2026, 11, 21, 16, 59, 30, DateTimeKind.Utc);

        Assert.Equal(Some.Day.AddDays(-1), Some.CheckIn(justBefore).Date);
        Assert.Equal(Some.Day, (Some.CheckIn(justBefore) with { ClockOffsetSeconds = 30 }).Date);
    }

    [Fact]
    public void Whether_a_record_is_too_old_turns_at_midnight_in_Vietnam_too()
    {
        var yesterday15 = new DateTime(2026, 11, 7, 16, 59, 0, DateTimeKind.Utc);
        _team.Now = new DateTime(2026, 11, 21, 16, 59, 59, DateTimeKind.Utc);
        Assert.Equal(AnswerStatus.Accepted, _team.Send(Some.Record(Some.CheckIn(yesterday15))).Status);

        _team.Now = _team.Now.AddSeconds(1);
        Assert.Equal(Answer.Held(AnswerCodes.TooOld), _team.Send(Some.Record(Some.CheckIn(yesterday15))));
    }

    [Fact]
    public void A_record_of_year_1_is_held_and_one_of_year_9999_is_in_the_future()
    {
        var ancient = new DateTime(1, 1, 2, 0, 0, 0, DateTimeKind.Utc);
        var last = new DateTime(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc);

        Assert.Equal(Answer.Held(AnswerCodes.TooOld), _team.Send(Some.Record(Some.CheckIn(ancient))));
        Assert.Equal(Answer.Rejected(AnswerCodes.InTheFuture), _team.Send(Some.Record(Some.CheckIn(last))));
    }

    [Fact]
    public void The_time_of_the_last_entry_never_goes_back_when_the_servers_clock_does()
    {
        _team.Send(Some.Record(Some.CheckIn()));
        _team.Now = Some.Morning.AddSeconds(-5);
        _team.Send(Some.Record(Some.CheckIn(_team.Now)));

        Assert.Equal(Some.Morning, _team.Totals().LastAt);
    }

    [Fact]
    public void Entries_carry_the_servers_time_in_whole_microseconds()
    {
        _team.Now = Some.Morning.AddTicks(123_456_789);
        _team.Send(Some.Record(Some.CheckIn()));

        Assert.Equal(Some.Morning.AddTicks(123_456_780), _team.Entries[0].RecordedAt);
    }
}
