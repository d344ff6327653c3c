using NBomber.Contracts;

namespace NBomber.Engine;

/// <summary>When the copies of a closed load begin and end, from the beginning of the simulation.</summary>
internal static class RampRule
{
    public static TimeSpan StartOf(int copy, int before, ClosedLoad load) =>
        load.IsRamping && copy >= before ? load.During * (copy - before + 1) / (load.Copies - before + 1) : TimeSpan.Zero;

    public static TimeSpan EndOf(int copy, int before, ClosedLoad load) =>
        load.IsRamping && copy >= load.Copies ? load.During * (before - copy) / (before - load.Copies + 1) : load.During;
}
