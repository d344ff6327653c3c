using NBomber.Contracts;
using NBomber.CSharp;
using NBomber.Engine;

namespace CampaignHub.LoadTests.Tests.NBomberStandIn;

public sealed class ArrivalPlanTests
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_rate_is_spread_evenly_over_its_interval()
    {
        var arrivals = Arrivals(Simulation.Inject(rate: 4, interval: _second, during: _second * 2));

        Assert.Equal([0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75], arrivals.Select(at => Math.Round(at.TotalSeconds, 6)));
    }

    [Fact]
    public void A_long_interval_thins_the_rate_out() =>
        Assert.Equal(6, Arrivals(Simulation.Inject(rate: 1, interval: _second * 10, during: _second * 60)).Count);

    [Fact]
    public void A_ramp_up_brings_half_the_arrivals_and_three_quarters_of_them_in_its_second_half()
    {
        var arrivals = Arrivals(Simulation.RampingInject(rate: 100, interval: _second, during: _second * 10));

        Assert.Equal(500, arrivals.Count);
        Assert.Equal(125, arrivals.Count(at => at < _second * 5));
        Assert.Equal(arrivals.Order(), arrivals);
    }

    [Fact]
    public void A_ramp_starts_from_the_rate_before_it_and_may_fall_to_nothing()
    {
        var arrivals = Arrivals(Simulation.RampingInject(rate: 0, interval: _second, during: _second * 10), previousPerSecond: 100);

        Assert.Equal(500, arrivals.Count);
        Assert.Equal(375, arrivals.Count(at => at < _second * 5));
        Assert.All(arrivals, at => Assert.InRange(at, TimeSpan.Zero, _second * 10));
    }

    [Fact]
    public void A_random_rate_stays_between_its_bounds_in_every_interval()
    {
        var arrivals = Arrivals(Simulation.InjectRandom(minRate: 5, maxRate: 9, interval: _second, during: _second * 100));

        var perSecond = arrivals.CountBy(at => (int)at.TotalSeconds).Select(pair => pair.Value).ToList();
        Assert.Equal(100, perSecond.Count);
        Assert.All(perSecond, count => Assert.InRange(count, 5, 8));
        Assert.True(perSecond.Distinct().Count() > 1);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.Inject(-1, _second, _second));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.Inject(1, TimeSpan.Zero, _second));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.Inject(1, _second * 2, _second));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.Pause(TimeSpan.FromMilliseconds(999)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.KeepConstant(-1, _second));
    }

    private static List<TimeSpan> Arrivals(LoadSimulation load, double previousPerSecond = 0) =>
        [.. ArrivalPlan.Of(Assert.IsType<OpenLoad>(load), previousPerSecond, new Random(7))];
}
