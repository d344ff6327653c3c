using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Teams;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.Tests.Teams;

public sealed class ReviewTests
{
    private readonly TeamScene _team = new();

    [Fact]
    public void A_record_found_right_counts_without_a_mark()
    {
        var marked = Marked();

        Assert.Equal(AnswerStatus.Accepted, _team.Send(Some.Review(marked)).Status);

        var unmark = _team.Entries[^1];
        Assert.Equal((EntryType.Unmark, Account.ToCheck, -1, 0), (unmark.Type, unmark.Account, unmark.Sign, unmark.Leg));
        Assert.Equal((Marking.ResultsAbovePeople, "đã hỏi Tổ trưởng"), (unmark.Marks, unmark.Private.Reason));
        Assert.Equal((Tally.Of(marked), Tally.Of(marked)), (_team.Totals().Counted, _team.Totals().Trusted));
    }

    [Fact]
    public void A_review_is_taken_once()
    {
        var marked = Marked();
        var review = Some.Review(marked);
        _team.Send(review);

        Assert.Equal(Answer.Duplicate, _team.Send(review));
        Assert.Equal(Answer.Conflict, _team.Send(review with { Reason = null }));
        Assert.Equal(Answer.Rejected(AnswerCodes.NotMarked), _team.Send(Some.Review(marked)));
        Assert.Equal(3, _team.Entries.Count);
    }

    [Fact]
    public void A_mark_may_be_reviewed_however_old_it_is_but_not_on_a_final_date()
    {
        var (old, final) = (Marked(), Marked());
        _team.Now = Some.Morning.AddDays(60);
        Assert.Equal(AnswerStatus.Accepted, _team.Send(Some.Review(old)).Status);

        _team.Facts.Finalised.Add(Some.Day);
        Assert.Equal(Answer.Rejected(AnswerCodes.DayFinalised), _team.Send(Some.Review(final)));
    }

    [Fact]
    public void A_record_found_right_can_be_corrected_and_is_then_looked_at_anew()
    {
        var marked = Marked();
        _team.Send(Some.Review(marked));

        Assert.Equal([Marking.ResultsAbovePeople], _team.Send(Some.Correct(marked, old => old with { People = 4 })).Flags);
        Assert.Equal(Tally.Zero, _team.Totals().Trusted);
    }

    private CheckIn Marked()
    {
        var checkIn = Some.CheckIn() with { Results = Some.Counts(("vneid", 9)) };
        Assert.Equal([Marking.ResultsAbovePeople], _team.Send(Some.Record(checkIn)).Flags);
        return checkIn;
    }
}
