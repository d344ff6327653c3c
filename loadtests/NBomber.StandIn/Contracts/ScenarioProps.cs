using System.Collections.Immutable;

namespace NBomber.Contracts;

/// <summary>A scenario as it is put together by <see cref="CSharp.Scenario"/>.</summary>
public sealed record ScenarioProps
{
    internal ScenarioProps(string name, Func<IScenarioContext, Task<IResponse>>? run)
    {
        if (name.Length == 0 || !char.IsLetter(name[0]))
            throw new ArgumentException($"The scenario name \"{name}\" does not begin with a letter.", nameof(name));
        ScenarioName = name;
        Run = run;
    }

    public string ScenarioName { get; }

    internal Func<IScenarioContext, Task<IResponse>>? Run { get; }

    internal Func<IScenarioInitContext, Task>? Init { get; init; }

    internal Func<IScenarioInitContext, Task>? Clean { get; init; }

    internal TimeSpan? WarmUpDuration { get; init; } = TimeSpan.FromSeconds(30);

    internal ImmutableArray<LoadSimulation> LoadSimulations { get; init; } =
        [new ClosedLoad(1, TimeSpan.FromMinutes(1), ramping: false)];

    internal ImmutableArray<Threshold> Thresholds { get; init; } = [];

    internal bool RestartIterationOnFail { get; init; } = true;

    internal int MaxFailCount { get; init; } = 5_000;

    internal TimeSpan PlannedDuration =>
        LoadSimulations.Aggregate(TimeSpan.Zero, (sum, simulation) => sum + simulation.During);
}
