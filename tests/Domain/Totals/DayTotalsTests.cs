using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.Tests.Totals;

public sealed class DayTotalsTests
{
    private static readonly Tally s_one = Tally.Of(Some.CheckIn());

    [Fact]
    public void The_last_time_of_a_sum_is_the_later_one_and_none_is_earlier_than_any()
    {
        var early = DayTotals.Zero with { LastAt = Some.Morning };
        var late = DayTotals.Zero with { LastAt = Some.Morning.AddSeconds(1) };

        Assert.Equal(late.LastAt, (early + late).LastAt);
        Assert.Equal(late.LastAt, (late + early).LastAt);
        Assert.Equal(early.LastAt, (early + DayTotals.Zero).LastAt);
        Assert.Equal(early.LastAt, (DayTotals.Zero + early).LastAt);
        Assert.Null((DayTotals.Zero + DayTotals.Zero).LastAt);
    }

    [Fact]
    public void Trusted_is_what_counts_without_what_is_to_be_checked()
    {
        var totals = new DayTotals(s_one + s_one, s_one, 0, null);

        Assert.Equal(s_one, totals.Trusted);
    }

    [Fact]
    public void A_tally_and_its_negative_make_zero() => Assert.Equal(Tally.Zero, s_one + (-1 * s_one));

    [Fact]
    public void A_business_that_was_not_counted_is_none() =>
        Assert.Equal(0, Tally.Of(Some.CheckIn() with { Businesses = null }).Businesses);
}
