using CampaignHub.Api.CheckIns;

namespace CampaignHub.Api.Tests.CheckIns;

public sealed class IntakeLimitTests
{
    private readonly ManualClock _clock = new();
    private readonly IntakeLimit _limit;

    public IntakeLimitTests() => _limit = new IntakeLimit(_clock);

    [Fact]
    public void While_no_pace_is_known_a_storm_is_taken_and_what_is_beyond_it_is_not()
    {
        Assert.True(_limit.TryEnter(IntakeLimit.AtFirst));
        Assert.True(_limit.IsFull);
        Assert.False(_limit.TryEnter(1));
        Assert.Equal(IntakeLimit.AtFirst, _limit.UnderWay);

        _limit.Leave(IntakeLimit.AtFirst);
        Assert.False(_limit.IsFull);
        Assert.True(_limit.TryEnter(1));
    }

    [Fact]
    public void Under_load_as_many_are_taken_as_are_answered_in_the_time_they_may_wait()
    {
        Assert.True(_limit.TryEnter(4_000));
        AnswerFor(seconds: 10, perSecond: 20_000);
        Assert.True(_limit.TryEnter(6_000));
        Assert.False(_limit.TryEnter(1));
    }

    [Fact]
    public void A_pause_costs_a_quarter_of_the_room_and_a_slow_pace_all_but_what_is_always_taken()
    {
        Assert.True(_limit.TryEnter(1_500));
        AnswerFor(seconds: 10, perSecond: 30_000);
        AnswerFor(seconds: 0.25, perSecond: 0);
        Assert.True(_limit.TryEnter(9_750));
        Assert.False(_limit.TryEnter(1));
        _limit.Leave(9_750);

        AnswerFor(seconds: 20, perSecond: 400);
        Assert.True(_limit.TryEnter(IntakeLimit.AlwaysTaken - 1_500));
        Assert.False(_limit.TryEnter(1));
    }

    [Fact]
    public void When_little_is_under_way_a_low_pace_closes_nothing()
    {
        AnswerFor(seconds: 20, perSecond: 4);
        Assert.True(_limit.TryEnter(IntakeLimit.AtFirst));
    }

    /// <summary>Others come and are answered at that pace, beside those that are under way.</summary>
    private void AnswerFor(double seconds, int perSecond)
    {
        const int WindowsPerSecond = 4;
        for (var window = 0; window < seconds * WindowsPerSecond; window++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1.0 / WindowsPerSecond));
            _limit.Leave(Come(perSecond / WindowsPerSecond));
        }
    }

    private int Come(int checkIns)
    {
        Assert.True(checkIns == 0 || _limit.TryEnter(checkIns));
        return checkIns;
    }
}
