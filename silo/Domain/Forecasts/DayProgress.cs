using System.Collections.Immutable;
using CampaignHub.Domain.CampaignDays;

namespace CampaignHub.Domain.Forecasts;

/// <summary>A figure of one place on one day: how much of it had been received by each quarter of an hour.</summary>
/// <param name="Sums">97 sums: by 0:00, 0:15, … 24:00; what came after the day is not in them.</param>
public sealed record DayProgress(ImmutableArray<double> Sums)
{
    /// <summary>Quarters of an hour of a day.</summary>
    public const int Quarters = 96;

    private const int QuarterMinutes = 15;

    /// <summary>What had been received by midnight.</summary>
    public double Tonight => Sums[Quarters];

    /// <summary>From what each minute of receipt added; minutes beyond the day are left out.</summary>
    public static DayProgress Of(IEnumerable<(int Minute, long Amount)> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var sums = new double[Quarters + 1];
        foreach (var (minute, amount) in steps.Where(step => step.Minute < Quarters * QuarterMinutes))
        {
            sums[(minute / QuarterMinutes) + 1] += amount;
        }

        for (var quarter = 1; quarter <= Quarters; quarter++)
        {
            sums[quarter] += sums[quarter - 1];
        }

        return new([.. sums]);
    }

    /// <summary>The sum by a minute of the day; within a quarter in proportion.</summary>
    public double By(int minute)
    {
        var at = Math.Clamp(minute, 0, Quarters * QuarterMinutes) / (double)QuarterMinutes;
        var quarter = Math.Min(Quarters - 1, (int)at);
        return Sums[quarter] + ((at - quarter) * (Sums[quarter + 1] - Sums[quarter]));
    }
}

/// <summary>How much of a day is usually done by when: the share received by each quarter of an hour.</summary>
/// <param name="Shares">97 shares from 0 to 1.</param>
public sealed record DayShape(ImmutableArray<double> Shares)
{
    /// <summary>What a guess weighs against days seen: as much as this many of them.</summary>
    private const double GuessWeight = 2;

    /// <summary>Evening work (18 to 21 h) is normal in farming villages; its part of the guess.</summary>
    private const double EveningShare = 0.1;

    private static readonly DayHours s_usual = new(new(7, 30), new(17, 0));

    /// <summary>The guess where nothing is known yet: even work in the day's hours, a rest at noon, some in the evening.</summary>
    public static DayShape Guess(DayHours? hours)
    {
        var (from, to) = hours ?? s_usual;
        var weights = Enumerable.Range(0, DayProgress.Quarters).Select(quarter => Weight(quarter * 15, Minute(from), Minute(to))).ToList();
        var day = weights.Sum();
        var sums = new double[DayProgress.Quarters + 1];
        for (var quarter = 0; quarter < DayProgress.Quarters; quarter++)
        {
            var evening = quarter is >= 72 and < 84 ? EveningShare / 12 : 0;
            sums[quarter + 1] = sums[quarter] + (day > 0 ? (1 - EveningShare) * weights[quarter] / day : 0) + evening;
        }

        return new([.. sums.Select(sum => sum / sums[^1])]);
    }

    /// <summary>The mean of the days' shares and the guess.</summary>
    public static DayShape Learn(IEnumerable<DayProgress> days, DayHours? hours)
    {
        ArgumentNullException.ThrowIfNull(days);
        var guess = Guess(hours);
        var seen = days.Where(day => day.Tonight > 0).ToList();
        return new([.. guess.Shares.Select((share, quarter) =>
            ((GuessWeight * share) + seen.Sum(day => day.Sums[quarter] / day.Tonight)) / (GuessWeight + seen.Count))]);
    }

    /// <summary>The share by a minute of the day.</summary>
    public double By(int minute) => new DayProgress(Shares).By(minute);

    private static double Weight(int minute, int from, int to) =>
        minute < from || minute >= to ? 0 : minute is >= 690 and < 810 ? 0.4 : 1;

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
