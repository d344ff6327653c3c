namespace NBomber.Contracts;

/// <summary>Copies that each begin the next iteration as soon as the last has ended.</summary>
internal sealed record ClosedLoad : LoadSimulation
{
    public ClosedLoad(int copies, TimeSpan during, bool ramping)
        : base(during)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(copies);
        Copies = copies;
        IsRamping = ramping;
    }

    public int Copies { get; }

    public bool IsRamping { get; }
}
