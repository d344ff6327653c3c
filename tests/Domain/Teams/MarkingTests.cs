using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Teams;
using CampaignHub.Domain.Tests.Places;

namespace CampaignHub.Domain.Tests.Teams;

public sealed class MarkingTests
{
    private static readonly Position s_centre = new(119_400_000, 1_084_400_000, null, Mock: false);
    private readonly Marking _marking = new(["shop-qr"], WorkingArea.Around(s_centre, areaKm2: 100));

    [Fact]
    public void An_ordinary_record_has_no_mark() => Assert.Empty(_marking.MarksOf(Some.CheckIn()));

    [Fact]
    public void As_many_results_as_people_are_right_and_one_more_is_marked()
    {
        Assert.Empty(_marking.MarksOf(Some.CheckIn() with { Results = Some.Counts(("vneid", 3)) }));
        Assert.Equal(
            [Marking.ResultsAbovePeople],
            _marking.MarksOf(Some.CheckIn() with { Results = Some.Counts(("vneid", 4)) }));
    }

    [Fact]
    public void Results_that_count_businesses_are_held_against_the_businesses()
    {
        var market = Some.CheckIn(people: 0) with { Businesses = 5, Results = Some.Counts(("shop-qr", 5)) };

        Assert.Empty(_marking.MarksOf(market));
        Assert.Equal([Marking.ResultsAbovePeople], _marking.MarksOf(market with { Businesses = 4 }));
    }

    [Fact]
    public void Where_no_businesses_were_counted_the_people_are_the_limit()
    {
        var athome = Some.CheckIn(people: 2) with { Results = Some.Counts(("shop-qr", 2)) };

        Assert.Empty(_marking.MarksOf(athome));
        Assert.Equal([Marking.ResultsAbovePeople], _marking.MarksOf(athome with { People = 1 }));
    }

    [Fact]
    public void A_position_far_from_the_commune_is_marked_unless_the_phone_knows_no_better()
    {
        // 100 km²: a circle of 5.6 km; twice that and 3 km make 14.3 km. A tenth of a degree of latitude is 11.1 km.
        Assert.Empty(_marking.MarksOf(At(120_400_000)));
        Assert.Equal([Marking.OutsideCommune], _marking.MarksOf(At(121_400_000)));
        Assert.Empty(_marking.MarksOf(At(121_400_000, accuracyMetres: 9_000)));
    }

    [Fact]
    public void Where_the_boundary_is_known_it_decides_with_a_tolerance_of_500_metres_and_the_phones_accuracy()
    {
        var commune = Shapes.Boundary(Shapes.Square(108.43, 11.93, 0.02));
        var marking = _marking with { Area = _marking.Area! with { Boundary = commune } };

        // The northern edge is at 11.95; 0.004 degrees are 445 m, 0.006 are 667 m, all well within the circle.
        Assert.Empty(marking.MarksOf(At(119_400_000)));
        Assert.Empty(marking.MarksOf(At(119_540_000)));
        Assert.Equal([Marking.OutsideCommune], marking.MarksOf(At(119_560_000)));
        Assert.Empty(marking.MarksOf(At(119_560_000, accuracyMetres: 200)));
        Assert.Empty(_marking.MarksOf(At(119_560_000)));
    }

    [Fact]
    public void Without_a_known_area_no_position_is_out_of_place() =>
        Assert.Empty((_marking with { Area = null }).MarksOf(At(0)));

    [Fact]
    public void Several_marks_come_in_ascending_order()
    {
        var checkIn = At(0, mock: true) with { Results = Some.Counts(("vneid", 99)) };

        Assert.Equal([Marking.MockPosition, Marking.OutsideCommune, Marking.ResultsAbovePeople], _marking.MarksOf(checkIn));
    }

    [Fact]
    public void A_marked_record_is_accepted_and_counts_but_is_not_trusted()
    {
        var team = new TeamScene { Marking = _marking };

        var answer = team.Send(Some.Record(At(0, mock: true)));

        Assert.Equal(AnswerStatus.Accepted, answer.Status);
        Assert.Equal([Marking.MockPosition, Marking.OutsideCommune], answer.Flags);
        Assert.Equal("mock-position,outside-commune", team.Entries[1].Marks);
        Assert.Equal((1L, 1L, 0L), (team.Totals().Counted.CheckIns, team.Totals().ToCheck.CheckIns, team.Totals().Trusted.CheckIns));
    }

    private static CheckIn At(int latitudeE7, int? accuracyMetres = null, bool mock = false) => Some.CheckIn() with
    {
        Private = new PrivatePart(new Position(latitudeE7, s_centre.LongitudeE7, accuracyMetres, mock), null, null),
    };
}
