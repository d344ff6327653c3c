using CampaignHub.Api.Simulation;
using CampaignHub.Domain;

namespace CampaignHub.Api.Tests;

public sealed class SimulatedHoursTests
{
    private const int Teams = 1_000;
    private static readonly DateOnly Date = new(2026, 11, 28);

    [Fact]
    public void Some_teams_are_done_after_the_morning_more_in_the_afternoon_and_many_never_say_so()
    {
        var teams = Enumerable.Range(0, Teams).Select(number => new SimulatedHours(number)).ToList();

        Assert.All(teams, team => Assert.Equal((true, false), team.With(At(7, 30))));
        Assert.Equal(0, Done(teams, At(10, 30)));
        Assert.Equal(200, Done(teams, At(11, 45)));
        Assert.Equal(200, Done(teams, At(16, 0)));
        Assert.Equal(600, Done(teams, At(17, 15)));
        Assert.Equal(700, Done(teams, At(21, 0)));
        Assert.All(teams, team => Assert.False(team.IsHomeOn(Date.AddDays(1))));
    }

    [Fact]
    public void They_do_not_all_leave_at_once()
    {
        var teams = Enumerable.Range(0, Teams).Select(number => new SimulatedHours(number)).ToList();
        teams.ForEach(team => team.With(At(7, 30)));

        Assert.InRange(Done(teams, At(16, 30)), 250, 400);
    }

    [Fact]
    public void A_team_says_once_that_it_is_done_and_goes_out_again_on_the_next_date()
    {
        var team = new SimulatedHours(2);
        team.With(At(7, 30));

        Assert.Equal((false, false), team.With(At(16, 0)));
        Assert.Equal((false, true), team.With(At(16, 30)));
        Assert.Equal((false, false), team.With(At(16, 40)));
        Assert.Equal((true, false), team.With(At(7, 30).AddDays(1)));
        Assert.Equal((false, true), team.With(At(16, 30).AddDays(1)));
    }

    [Fact]
    public void A_team_that_goes_out_when_its_hour_is_near_or_over_works_on()
    {
        foreach (var late in new[] { At(16, 0), At(18, 0) })
        {
            var team = new SimulatedHours(2);

            Assert.Equal((true, false), team.With(late));
            Assert.Equal((false, false), team.With(At(22, 0)));
        }
    }

    /// <summary>How many are home after each has had something to record.</summary>
    private static int Done(List<SimulatedHours> teams, DateTimeOffset moment)
    {
        teams.ForEach(team => team.With(moment));
        return teams.Count(team => team.IsHomeOn(Date));
    }

    private static DateTimeOffset At(int hour, int minute) => new(Date, new TimeOnly(hour, minute), VietnamTime.Offset);
}
