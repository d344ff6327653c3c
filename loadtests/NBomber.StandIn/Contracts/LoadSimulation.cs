namespace NBomber.Contracts;

/// <summary>A stretch of load; made by <see cref="CSharp.Simulation"/>.</summary>
public abstract record LoadSimulation
{
    private protected LoadSimulation(TimeSpan during)
    {
        if (during < TimeSpan.FromSeconds(1))
            throw new ArgumentOutOfRangeException(nameof(during), during, "A simulation lasts at least 1 second.");
        During = during;
    }

    internal TimeSpan During { get; }
}
