using CampaignHub.Api.Simulation;
using CampaignHub.Domain;
using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Forecasts;

namespace CampaignHub.Api.Demo.History;

/// <summary>
/// Lives through the records of an earlier day, a step of some minutes at a time: more in the morning than at noon, some from teams
/// without signal hours after the visit, a few on the next morning.
/// </summary>
internal sealed class PastDay(DemoClock clock, SimulatedPhones phones, SimulatedProvince province, Random random)
{
    private const int StepMinutes = 5;
    private const int MostInFlight = 64;

    /// <summary>Of a hundred records, how many wait for a signal; of those, how many until the next morning.</summary>
    private const int WaitingShare = 12;

    private const int OvernightShare = 15;
    private const int LongestWaitMinutes = 240;
    private static readonly TimeSpan s_nextMorning = TimeSpan.FromHours(24 + 8);

    /// <summary>Sends about so many records of the date; it is the next morning when this returns.</summary>
    public async Task LiveAsync(DateOnly date, DayHours hours, int records, CancellationToken cancellation)
    {
        var midnight = new DateTimeOffset(date, TimeOnly.MinValue, VietnamTime.Offset);
        clock.Say(midnight);
        var (day, picker) = (new FieldDay(province.Program, random, clock), new TeamPicker(province.Teams, random));
        var shape = DayShape.Guess(hours);
        var underWay = new PriorityQueue<(SimulatedTeam Team, SimulatedCheckIn Record), TimeSpan>();
        for (var minute = 0; minute < 24 * 60; minute += StepMinutes)
        {
            clock.Say(midnight.AddMinutes(minute));
            for (var due = Whole(records * (shape.By(minute + StepMinutes) - shape.By(minute))); due > 0 && picker.Next(date) is { } team; due--)
            {
                underWay.Enqueue((team, day.Next(team)), TimeSpan.FromMinutes(minute) + Wait());
            }

            await SendAsync(Until(underWay, TimeSpan.FromMinutes(minute)), cancellation);
        }

        clock.Say(midnight + s_nextMorning);
        await SendAsync(Until(underWay, s_nextMorning), cancellation);
    }

    /// <summary>Rounds so that the sum of many is right.</summary>
    private int Whole(double number) => (int)Math.Floor(number + random.NextDouble());

    private TimeSpan Wait() => random.Next(100) >= WaitingShare ? TimeSpan.Zero
        : random.Next(100) < OvernightShare ? s_nextMorning - TimeSpan.FromDays(1)
        : TimeSpan.FromMinutes(random.Next(LongestWaitMinutes));

    private static List<(SimulatedTeam Team, SimulatedCheckIn Record)> Until(
        PriorityQueue<(SimulatedTeam Team, SimulatedCheckIn Record), TimeSpan> underWay, TimeSpan moment)
    {
        var due = new List<(SimulatedTeam, SimulatedCheckIn)>();
        while (underWay.TryPeek(out _, out var at) && at <= moment)
        {
            due.Add(underWay.Dequeue());
        }

        return due;
    }

    private Task SendAsync(List<(SimulatedTeam Team, SimulatedCheckIn Record)> records, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            records,
            new ParallelOptions { MaxDegreeOfParallelism = MostInFlight, CancellationToken = cancellation },
            async (each, ended) => await phones.SendAsync(each.Team, each.Record, ended));
}
