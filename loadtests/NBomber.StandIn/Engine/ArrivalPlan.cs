using NBomber.Contracts;

namespace NBomber.Engine;

/// <summary>When the requests of an open load are meant to start. The plan knows nothing of how long responses take.</summary>
internal static class ArrivalPlan
{
    /// <summary>Rising moments from the beginning of the simulation, each before its end.</summary>
    /// <param name="previousPerSecond">Rate that a ramp starts from.</param>
    public static IEnumerable<TimeSpan> Of(OpenLoad load, double previousPerSecond, Random random)
    {
        if (load.IsRamping)
            return Ramp(previousPerSecond, load.ArrivalsPerSecond, load.During.TotalSeconds);
        return load.MinimumRate == load.MaximumRate
            ? Ramp(load.ArrivalsPerSecond, load.ArrivalsPerSecond, load.During.TotalSeconds)
            : PerInterval(load, random);
    }

    /// <summary>
    /// The k-th arrival (from 0) is when k arrivals have become due: the solution t of from·t + (to − from)·t²/2d = k.
    /// </summary>
    private static IEnumerable<TimeSpan> Ramp(double from, double to, double seconds)
    {
        var count = (long)Math.Round((from + to) / 2 * seconds);
        var growth = (to - from) / (2 * seconds);
        for (var k = 0L; k < count; k++)
        {
            var at = k == 0 ? 0 : 2 * k / (from + Math.Sqrt((from * from) + (4 * growth * k)));
            yield return TimeSpan.FromSeconds(at);
        }
    }

    private static IEnumerable<TimeSpan> PerInterval(OpenLoad load, Random random)
    {
        for (var start = TimeSpan.Zero; start < load.During; start += load.Interval)
        {
            var rate = random.Next(load.MinimumRate, load.MaximumRate);
            for (var k = 0; k < rate && start + (load.Interval * k / rate) < load.During; k++)
                yield return start + (load.Interval * k / rate);
        }
    }
}
