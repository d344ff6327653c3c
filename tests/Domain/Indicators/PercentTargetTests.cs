using CampaignHub.Domain.Indicators;
using CampaignHub.Domain.Programs;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Indicators;

public sealed class PercentTargetTests
{
    private static readonly PercentTarget s_over80 = new(80, Comparison.Over);
    private static readonly PercentTarget s_atLeast80 = new(80, Comparison.AtLeast);

    [Theory]
    [InlineData(800, 1_000, false, true)]
    [InlineData(801, 1_000, true, true)]
    [InlineData(799, 1_000, false, false)]
    // 79,9999996 % and 80,0000003 %: both are shown as 80,00.
    [InlineData(2_399_999, 3_000_000, false, false)]
    [InlineData(2_400_001, 3_000_001, true, true)]
    [InlineData(2_400_000, 3_000_001, false, false)]
    public void Over_and_at_least_differ_on_the_line_and_nowhere_else(long numerator, long denominator, bool over, bool atLeast)
    {
        var share = new Share(numerator, denominator);

        Assert.Equal((over, atLeast), (s_over80.IsMetBy(share), s_atLeast80.IsMetBy(share)));
    }

    [Theory]
    [InlineData(790, 1_000, 11, 10)]
    [InlineData(800, 1_000, 1, 0)]
    [InlineData(801, 1_000, 0, 0)]
    [InlineData(0, 7, 6, 6)]
    public void The_gap_is_the_fewest_people_with_whom_it_is_met(long numerator, long denominator, long over, long atLeast)
    {
        var share = new Share(numerator, denominator);

        Assert.Equal((over, atLeast), (s_over80.GapOf(share), s_atLeast80.GapOf(share)));
    }

    [Fact]
    public void A_target_with_two_decimals_is_held_exactly()
    {
        var target = new PercentTarget(33.33m, Comparison.AtLeast);

        Assert.True(target.IsMetBy(new Share(3_333, 10_000)));
        Assert.False(target.IsMetBy(new Share(3_332, 10_000)));
        Assert.True(target.IsMetBy(new Share(1, 3)));
    }

    [Fact]
    public void The_gap_meets_and_one_less_does_not() => Prop.ForAll<int, ushort, byte>((numerator, denominator, percent) =>
    {
        var target = new PercentTarget(percent % 101, percent % 2 == 0 ? Comparison.Over : Comparison.AtLeast);
        var share = new Share(Math.Abs((long)numerator), denominator + 1);
        var gap = target.GapOf(share);
        var met = share with { Numerator = share.Numerator + gap };
        return target.IsMetBy(met) && (gap == 0 || !target.IsMetBy(met with { Numerator = met.Numerator - 1 }));
    }).Holds();
}
