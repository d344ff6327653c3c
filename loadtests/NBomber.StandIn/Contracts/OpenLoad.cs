namespace NBomber.Contracts;

/// <summary>Arrivals at a rate, whatever the system under test answers. Ramping starts from the rate of the simulation before.</summary>
internal sealed record OpenLoad : LoadSimulation
{
    public OpenLoad(int minimumRate, int maximumRate, TimeSpan interval, TimeSpan during, bool ramping)
        : base(during)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minimumRate);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumRate, minimumRate);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, during);
        MinimumRate = minimumRate;
        MaximumRate = maximumRate;
        Interval = interval;
        IsRamping = ramping;
    }

    /// <summary>Arrivals per interval; below <see cref="MaximumRate"/> each interval draws its own rate.</summary>
    public int MinimumRate { get; }

    public int MaximumRate { get; }

    public TimeSpan Interval { get; }

    public bool IsRamping { get; }

    public double ArrivalsPerSecond => MaximumRate / Interval.TotalSeconds;
}
