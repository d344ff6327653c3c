using CampaignHub.Domain.Forecasts;

namespace CampaignHub.Domain.Tests.Forecasts;

/// <summary>
/// Campaign days as they happen: teams whose work is heavy-tailed, that begin when they like, rest at noon, go on in the evening or not;
/// rain that stops half a province; phones without signal that send hours later, some the next day.
/// </summary>
internal sealed class SimulatedDays(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A province: teams per commune.</summary>
    public int[] Communes { get; } = [4, 6, 9, 12, 16, 20, 25, 30];

    /// <summary>A day of the communes: what was received by when.</summary>
    public IReadOnlyList<DayProgress> Day()
    {
        var (drive, evening) = (Math.Exp(0.35 * Normal()), 0.25 * _random.NextDouble());
        int? rainFrom = _random.NextDouble() < 0.2 ? _random.Next(600, 960) : null;
        return [.. Communes.Select(teams =>
        {
            var wet = rainFrom is not null && _random.NextDouble() < 0.5;
            var local = drive * Math.Exp(0.3 * Normal());
            var steps = new List<(int, long)>();
            for (var team = 0; team < teams; team++)
            {
                Team(steps, local, evening, wet ? rainFrom : null);
            }

            return DayProgress.Of(steps);
        })];
    }

    private void Team(List<(int Minute, long Amount)> steps, double drive, double evening, int? rainFrom)
    {
        // Pareto with a tail of 2.2: one team in fifty does the work of ten.
        var perHour = 3 * drive * Math.Pow(1 - _random.NextDouble(), -1 / 2.2);
        var start = 450 + (int)(60 * Math.Abs(Normal()));
        var end = 1020 - _random.Next(0, 120);
        var delay = _random.NextDouble() switch { < 0.08 => _random.Next(60, 360), < 0.1 => 1_440, _ => 0 };
        var worksLate = _random.NextDouble() < evening;
        for (var minute = start; minute < 1_260; minute += 15)
        {
            var rate = minute >= end && !(worksLate && minute >= 1_080) ? 0
                : rainFrom is { } rain && minute >= rain && minute < rain + 240 ? 0.25
                : minute is >= 690 and < 810 ? 0.4 : 1;
            var amount = Poisson(perHour * rate / 4);
            if (amount > 0)
            {
                steps.Add((minute + delay, amount));
            }
        }
    }

    private int Poisson(double mean)
    {
        var (limit, product, count) = (Math.Exp(-Math.Min(mean, 500)), _random.NextDouble(), 0);
        while (product > limit)
        {
            product *= _random.NextDouble();
            count++;
        }

        return count;
    }

    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
