using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Domain.Tests.Teams;

/// <summary>Marks that compare a record with the ones before it.</summary>
public sealed class TrailTests
{
    private const int TenthOfADegree = 1_000_000;
    private static readonly Position s_centre = new(119_400_000, 1_084_400_000, 10, Mock: false);
    private readonly TeamScene _team = new() { Marking = new Marking([], WorkingArea.Around(s_centre, areaKm2: 400)), Now = Some.Morning.AddHours(2) };

    [Fact]
    public void Two_records_too_far_apart_for_the_time_between_them_are_marked_at_the_second()
    {
        // A tenth of a degree of latitude is 11.1 km: seven minutes at 100 km/h.
        Assert.Empty(Send(At(0, minute: 0)));
        Assert.Equal([Marking.TooFast], Send(At(1, minute: 6)));
        Assert.Empty(Send(At(0, minute: 13)));
        Assert.Equal(1, _team.Totals().ToCheck.CheckIns);
        Assert.Equal(3, _team.Totals().Counted.CheckIns);
    }

    [Fact]
    public void Records_are_compared_by_the_time_of_the_work_in_whatever_order_they_arrive()
    {
        Assert.Empty(Send(At(0, minute: 0)));
        Assert.Empty(Send(At(1, minute: 30)));
        Assert.Empty(Send(At(0, minute: 10)));
        Assert.Equal([Marking.TooFast], Send(At(0, minute: 29)));
    }

    [Fact]
    public void Less_than_five_kilometres_are_never_too_far()
    {
        Assert.Empty(Send(At(0, minute: 0)));
        Assert.Empty(Send(At(0.4, minute: 0)));
    }

    [Fact]
    public void Two_members_are_two_people_also_when_one_phone_hands_in_for_both()
    {
        Assert.Empty(Send(At(0, minute: 0)));
        Assert.Empty(Send(At(1, minute: 0) with { MemberNumber = 5 }));
        Assert.Equal([Marking.TooFast], Send(At(1, minute: 1), actor: "device:77"));
    }

    [Fact]
    public void Without_a_member_the_device_is_the_person()
    {
        Assert.Empty(Send(At(0, minute: 0) with { MemberNumber = null }));
        Assert.Empty(Send(At(1, minute: 0) with { MemberNumber = null }, actor: "device:77"));
        Assert.Equal([Marking.TooFast], Send(At(1, minute: 0) with { MemberNumber = null }));
    }

    [Fact]
    public void A_position_that_is_itself_in_doubt_is_no_measure_for_the_next_record()
    {
        Assert.Equal([Marking.OutsideCommune], Send(At(50, minute: 0)));
        Assert.Empty(Send(At(0, minute: 0)));
        Assert.Equal([Marking.OutsideCommune], Send(At(50, minute: 1)));
    }

    [Fact]
    public void The_fifth_in_a_row_with_the_same_figures_is_marked()
    {
        var same = Enumerable.Range(0, 6).Select(minute => At(0, minute) with { People = 7 }).ToList();

        Assert.All(same.Take(4), record => Assert.Empty(Send(record)));
        Assert.Equal([Marking.SameNumbers], Send(same[4]));
        Assert.Equal([Marking.SameNumbers], Send(same[5]));
        Assert.Empty(Send(At(0, minute: 7) with { People = 8 }));
        Assert.Empty(Send(At(0, minute: 8) with { People = 7 }));
    }

    [Fact]
    public void Another_figure_another_kind_or_another_person_is_another_row()
    {
        for (var minute = 0; minute < 20; minute++)
        {
            Assert.Empty(Send(At(0, minute) with
            {
                People = 7,
                MemberNumber = minute % 2,
                Kind = minute % 4 < 2 ? "household" : "point",
            }));
        }
    }

    [Fact]
    public void Small_records_are_alike_by_nature()
    {
        for (var minute = 0; minute < 10; minute++)
        {
            Assert.Empty(Send(At(0, minute) with { People = Marking.PeopleThatDiffer - 1 }));
        }
    }

    [Fact]
    public void Paper_is_not_compared_and_a_missing_position_is_no_mark()
    {
        var sheet = Some.CheckIn(people: 9) with { Source = "paper", Private = PrivatePart.None };
        for (var i = 0; i < 10; i++)
        {
            Assert.Empty(Send(sheet with { Id = Guid.NewGuid() }, Some.Officer));
        }
    }

    [Fact]
    public void A_voided_record_is_compared_with_no_more()
    {
        var wrong = At(1, minute: 0);
        Send(wrong);
        _team.Send(Some.Void(wrong));

        Assert.Empty(Send(At(0, minute: 1)));
    }

    [Fact]
    public void A_corrected_record_is_not_compared_with_itself()
    {
        var record = At(0, minute: 0);
        Send(record);

        Assert.Empty(_team.Send(Some.Correct(record, _ => At(1, minute: 0) with { Id = record.Id })).Flags);
    }

    [Fact]
    public void The_trail_is_that_of_the_last_entries_whatever_happened_before()
    {
        for (var minute = 0; minute < 60; minute++)
        {
            var record = At(minute % 3 * 20, minute);
            Send(record, $"device:{minute % 4}");
            if (minute % 5 == 0)
            {
                _team.Send(minute % 2 == 0 ? Some.Void(record) : Some.Correct(record, old => old with { People = 9 }));
            }

            Assert.Equal(_team.State.Trail.Steps, Trail.Of(_team.Entries.TakeLast(Trail.Length)).Steps);
        }

        Assert.InRange(_team.State.Trail.Steps.Length, 1, Trail.Length);
    }

    private System.Collections.Immutable.ImmutableArray<string> Send(CheckIn checkIn, string actor = Some.Device)
    {
        var answer = _team.Send(new RecordCheckIn(checkIn, actor));
        Assert.Equal(AnswerStatus.Accepted, answer.Status);
        return answer.Flags;
    }

    private static CheckIn At(double tenths, int minute) => Some.CheckIn(Some.Morning.AddMinutes(minute)) with
    {
        Private = new PrivatePart(s_centre with { LatitudeE7 = s_centre.LatitudeE7 + (int)(tenths * TenthOfADegree) }, null, null),
    };
}
