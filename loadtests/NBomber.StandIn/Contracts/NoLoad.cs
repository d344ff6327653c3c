namespace NBomber.Contracts;

/// <summary>A pause.</summary>
internal sealed record NoLoad(TimeSpan Pause) : LoadSimulation(Pause);
