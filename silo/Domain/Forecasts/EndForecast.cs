namespace CampaignHub.Domain.Forecasts;

/// <summary>Where a figure will stand at the end of a campaign or a year, if the days to come are like those that were.</summary>
public static class EndForecast
{
    /// <summary>Fewer days say nothing of how days differ.</summary>
    private const int LeastDays = 3;

    /// <summary>Eight of ten of a normal distribution lie within so many standard deviations.</summary>
    private const double Deviations = 1.2816;

    /// <summary>The forecast; null after fewer than three working days.</summary>
    /// <param name="worked">The figure of each day so far on which anybody worked, 0 where this place did nothing.</param>
    /// <param name="daysSoFar">Days of the span before today, working or not.</param>
    /// <param name="daysLeft">Days of the span after today.</param>
    /// <param name="tonight">Today's figure as expected.</param>
    public static Band? Of(IReadOnlyList<double> worked, int daysSoFar, int daysLeft, Band tonight)
    {
        ArgumentNullException.ThrowIfNull(worked);
        ArgumentNullException.ThrowIfNull(tonight);
        if (worked.Count < LeastDays)
        {
            return null;
        }

        var (done, mean) = (worked.Sum(), worked.Average());
        var deviation = Math.Sqrt(worked.Sum(day => (day - mean) * (day - mean)) / (worked.Count - 1));
        var toCome = daysLeft * worked.Count / (double)Math.Max(worked.Count, daysSoFar);

        // Days differ from each other, and the mean of so few days is itself uncertain.
        var spread = Deviations * deviation * Math.Sqrt(toCome + (toCome * toCome / worked.Count));
        return new(
            Round(done + tonight.Low + Math.Max(0, (mean * toCome) - spread)),
            Round(done + tonight.Expected + (mean * toCome)),
            Round(done + tonight.High + (mean * toCome) + spread));
    }

    private static long Round(double value) => (long)Math.Round(value, MidpointRounding.AwayFromZero);
}
