using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Domain.Tests.Teams;

public sealed class IdentityTests
{
    private readonly TeamScene _team = new();

    [Fact]
    public void A_new_check_in_is_accepted_and_counted()
    {
        var answer = _team.Send(Some.Record(Some.CheckIn()));

        Assert.Equal(AnswerStatus.Accepted, answer.Status);
        Assert.Null(answer.Code);
        Assert.Equal(1, _team.Totals().Counted.CheckIns);
        Assert.Equal(3, _team.Totals().Counted.People);
        Assert.Equal(2, _team.Totals().Counted.Results["vneid"]);
        Assert.Equal(1, _team.Totals().Counted.Pending["vneid"]);
    }

    [Fact]
    public void The_same_id_and_body_again_is_a_duplicate_and_adds_nothing()
    {
        var checkIn = Some.CheckIn();
        _team.Send(Some.Record(checkIn));

        var answer = _team.Send(Some.Record(checkIn with { }));

        Assert.Equal(Answer.Duplicate, answer);
        Assert.Single(_team.Entries);
    }

    [Fact]
    public void Who_hands_a_record_in_again_does_not_matter()
    {
        var checkIn = Some.CheckIn();
        _team.Send(Some.Record(checkIn));

        Assert.Equal(AnswerStatus.Duplicate, _team.Send(new RecordCheckIn(checkIn, "staff:5")).Status);
    }

    [Fact]
    public void The_same_id_with_any_other_field_is_a_conflict()
    {
        var checkIn = Some.CheckIn();
        _team.Send(Some.Record(checkIn));
        CheckIn[] others =
        [
            checkIn with { People = 4 },
            checkIn with { OccurredAt = checkIn.OccurredAt.AddMicroseconds(1) },
            checkIn with { Results = Some.Counts(("vneid", 2)) },
            checkIn with { Businesses = 0 },
            checkIn with { Staff = null },
            checkIn with { Outcome = "return" },
            checkIn with { Outreach = new Outreach("loudspeaker", 1) },
            checkIn with { ClockOffsetSeconds = 0 },
            checkIn with { Source = null },
            checkIn with { Private = checkIn.Private with { Note = "khác" } },
            checkIn with { Private = checkIn.Private with { Location = null } },
        ];

        var answers = _team.Send([.. others.Select(Some.Record)]);

        Assert.All(answers, answer => Assert.Equal((AnswerStatus.Conflict, AnswerCodes.BodyDiffers), (answer.Status, answer.Code)));
        Assert.Single(_team.Entries);
    }

    [Fact]
    public void Identity_comes_before_the_date()
    {
        var checkIn = Some.CheckIn();
        _team.Send(Some.Record(checkIn));
        _team.Now = Some.Morning.AddDays(100);
        _team.Facts.Finalised.Add(Some.Day);

        Assert.Equal(AnswerStatus.Duplicate, _team.Send(Some.Record(checkIn)).Status);
        Assert.Equal(AnswerStatus.Conflict, _team.Send(Some.Record(checkIn with { People = 9 })).Status);
        Assert.Equal(AnswerStatus.Conflict, _team.Send(Some.Record(checkIn with { OccurredAt = Some.Morning.AddYears(50) })).Status);
    }

    [Fact]
    public void A_held_record_sent_again_is_a_duplicate()
    {
        var checkIn = Some.CheckIn(Some.Morning.AddDays(-20));
        Assert.Equal(AnswerStatus.Held, _team.Send(Some.Record(checkIn)).Status);

        Assert.Equal(AnswerStatus.Duplicate, _team.Send(Some.Record(checkIn)).Status);
        Assert.Single(_team.Entries);
    }

    [Fact]
    public void Within_one_batch_the_second_of_an_id_is_a_duplicate_or_a_conflict()
    {
        var checkIn = Some.CheckIn();

        var answers = _team.Send([Some.Record(checkIn), Some.Record(checkIn), Some.Record(checkIn with { People = 7 })]);

        Assert.Equal(
            [AnswerStatus.Accepted, AnswerStatus.Duplicate, AnswerStatus.Conflict],
            answers.Select(answer => answer.Status));
        Assert.Equal(3, _team.Totals().Counted.People);
    }

    [Fact]
    public void A_rejected_record_leaves_its_id_free()
    {
        var checkIn = Some.CheckIn(Some.Morning.AddHours(1));
        Assert.Equal(AnswerStatus.Rejected, _team.Send(Some.Record(checkIn)).Status);
        _team.Now = Some.Morning.AddHours(1);

        Assert.Equal(AnswerStatus.Accepted, _team.Send(Some.Record(checkIn)).Status);
    }

    [Fact]
    public void A_correction_with_the_id_of_a_check_in_is_a_conflict()
    {
        var checkIn = Some.CheckIn();
        _team.Send(Some.Record(checkIn));

        var answer = _team.Send(Some.Void(checkIn) with { Id = checkIn.Id });

        Assert.Equal(Answer.Conflict, answer);
    }

    [Fact]
    public void A_correction_sent_twice_is_a_duplicate_and_with_another_reason_a_conflict()
    {
        var checkIn = Some.CheckIn();
        _team.Send(Some.Record(checkIn));
        var correction = Some.Correct(checkIn, old => old with { People = 5 });
        _team.Send(correction);

        Assert.Equal(AnswerStatus.Duplicate, _team.Send(correction).Status);
        Assert.Equal(AnswerStatus.Conflict, _team.Send(correction with { Reason = "khác" }).Status);
        Assert.Equal(AnswerStatus.Conflict, _team.Send(correction with { Replacement = null }).Status);
        Assert.Equal(5, _team.Totals().Counted.People);
    }

    [Fact]
    public void After_erasure_the_private_fields_are_no_longer_compared()
    {
        var checkIn = Some.CheckIn();
        _team.Facts.Known.Add(
            checkIn.Id,
            new KnownSubmission(Some.Record(checkIn with { Private = PrivatePart.None }), Some.Team, PrivateErased: true));

        Assert.Equal(AnswerStatus.Duplicate, _team.Send(Some.Record(checkIn)).Status);
        Assert.Equal(AnswerStatus.Conflict, _team.Send(Some.Record(checkIn with { People = 8 })).Status);
    }

    [Fact]
    public void Nothing_is_refused_before_its_id_was_looked_up()
    {
        var early = Some.CheckIn(Some.Morning.AddHours(1));

        var decision = _team.Decide([Some.Record(early), Some.Record(Some.CheckIn())]);

        Assert.Equal([early.Id], decision.Unverified);
    }
}
