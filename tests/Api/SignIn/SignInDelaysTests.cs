using CampaignHub.Api.SignIn;

namespace CampaignHub.Api.Tests.SignIn;

public sealed class SignInDelaysTests
{
    private readonly ManualClock _clock = new();
    private readonly SignInDelays _delays;

    public SignInDelaysTests() => _delays = new SignInDelays(_clock);

    [Fact]
    public void A_few_mistakes_cost_nothing_then_each_doubles_the_wait_up_to_a_minute()
    {
        var waits = Enumerable.Range(0, 14).Select(_ =>
        {
            _delays.Fail("mai");
            var wait = _delays.WaitFor("mai");
            _clock.Advance(wait);
            return wait.TotalSeconds;
        });

        Assert.Equal([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60], waits);
    }

    [Fact]
    public void It_counts_per_name_whatever_its_letters_and_success_forgets()
    {
        Fail("mai", 8);

        Assert.Equal(8, _delays.WaitFor("MAI").TotalSeconds);
        Assert.Equal(TimeSpan.Zero, _delays.WaitFor("hoa"));
        _delays.Succeed("Mai");
        Assert.Equal(TimeSpan.Zero, _delays.WaitFor("mai"));
        Assert.Equal(1, _delays.Fail("mai"));
    }

    [Fact]
    public void After_a_quarter_of_an_hour_without_a_mistake_it_begins_anew()
    {
        Fail("mai", 20);
        _clock.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal(1, _delays.Fail("mai"));
        Assert.Equal(TimeSpan.Zero, _delays.WaitFor("mai"));
    }

    [Fact]
    public void Countless_names_do_not_fill_the_memory_nor_push_out_the_latest()
    {
        Fail("first", 8);
        for (var name = 0; name < 60_000; name++)
        {
            _clock.Advance(TimeSpan.FromTicks(1));
            _delays.Fail($"name-{name}");
        }

        Fail("name-59999", 7);

        Assert.Equal(TimeSpan.Zero, _delays.WaitFor("first"));
        Assert.Equal(8, _delays.WaitFor("name-59999").TotalSeconds);
    }

    private void Fail(string name, int times)
    {
        for (var time = 0; time < times; time++)
        {
            _delays.Fail(name);
        }
    }
}
