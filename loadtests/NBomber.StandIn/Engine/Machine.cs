using System.Runtime.InteropServices;
using NBomber.Contracts.Stats;

namespace NBomber.Engine;

/// <summary>Where the load comes from, for the reports.</summary>
internal static class Machine
{
    public static NodeInfo Describe() => new(
        Environment.MachineName,
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        "stand-in");
}
