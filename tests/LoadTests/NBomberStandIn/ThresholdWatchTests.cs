using NBomber.Contracts;
using NBomber.Contracts.Stats;
using NBomber.Engine;

namespace CampaignHub.LoadTests.Tests.NBomberStandIn;

public sealed class ThresholdWatchTests
{
    [Fact]
    public void It_waits_for_its_time_but_never_skips_the_end()
    {
        var watch = new ThresholdWatch(
            "load", Threshold.Create(_ => false, startCheckAfter: TimeSpan.FromSeconds(10)));

        watch.CheckOnTheWay(StatsAfter(seconds: 9));
        Assert.False(watch.ToResult().IsFailed);

        watch.CheckAtTheEnd(StatsAfter(seconds: 9));
        Assert.True(watch.ToResult().IsFailed);
    }

    [Fact]
    public void It_demands_a_stop_at_its_error_count()
    {
        var watch = new ThresholdWatch("load", Threshold.Create(_ => false, abortWhenErrorCount: 2));

        watch.CheckOnTheWay(StatsAfter(seconds: 5));
        Assert.False(watch.DemandsStop);

        watch.CheckOnTheWay(StatsAfter(seconds: 10));
        Assert.True(watch.DemandsStop);
    }

    private static ScenarioStats StatsAfter(int seconds) =>
        new ScenarioRecorder("load", sortIndex: 0).ToStats(TimeSpan.FromSeconds(seconds));
}
