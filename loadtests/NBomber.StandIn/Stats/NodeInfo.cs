namespace NBomber.Contracts.Stats;

/// <summary>The machine the load comes from.</summary>
public sealed record NodeInfo(
    string MachineName, string OS, string DotNetVersion, string Processor, int CoresCount, string NBomberVersion);
