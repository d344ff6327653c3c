using CampaignHub.Api.CheckIns;

namespace CampaignHub.Api.Tests.CheckIns;

public sealed class IntakeLimitTests
{
    private readonly ManualClock _clock = new();
    private readonly IntakeLimit _limit;

    public IntakeLimitTests() => _limit = new IntakeLimit(_clock);

    [Fact]
    public void Some_are_taken_whatever_the_pace_and_one_more_is_not()
    {
        Assert.True(_limit.TryEnter(IntakeLimit.AlwaysTaken));
        Assert.True(_limit.IsFull);
        Assert.False(_limit.TryEnter(1));
        Assert.Equal(IntakeLimit.AlwaysTaken, _limit.UnderWay);

        _limit.Leave(IntakeLimit.AlwaysTaken);
        Assert.False(_limit.IsFull);
        Assert.True(_limit.TryEnter(1));
    }

    [Fact]
    public void As_many_are_taken_as_were_answered_lately_in_the_time_they_may_wait()
    {
        AnswerFor(TimeSpan.FromSeconds(1), perSecond: 20_000);
        Assert.True(_limit.TryEnter(8_000));
        Assert.False(_limit.TryEnter(1));
    }

    [Fact]
    public void A_pause_costs_some_of_the_room_and_a_slow_pace_all_of_it()
    {
        AnswerFor(TimeSpan.FromSeconds(1), perSecond: 20_000);
        AnswerFor(TimeSpan.FromMilliseconds(250), perSecond: 4);
        Assert.True(_limit.TryEnter(5_900));
        Assert.False(_limit.TryEnter(200));
        _limit.Leave(5_900);

        AnswerFor(TimeSpan.FromSeconds(10), perSecond: 100);
        Assert.True(_limit.TryEnter(IntakeLimit.AlwaysTaken));
        Assert.False(_limit.TryEnter(1));
    }

    private void AnswerFor(TimeSpan span, int perSecond)
    {
        const int WindowsPerSecond = 4;
        for (var window = 0; window < span.TotalSeconds * WindowsPerSecond; window++)
        {
            for (var left = perSecond / WindowsPerSecond; left > 0; left -= 500)
            {
                var part = Math.Min(left, 500);
                Assert.True(_limit.TryEnter(part));
                _clock.Advance(left == part ? TimeSpan.FromSeconds(1.0 / WindowsPerSecond) : TimeSpan.Zero);
                _limit.Leave(part);
            }
        }
    }
}
