using NBomber.Contracts;

namespace NBomber.CSharp;

/// <summary>Puts a scenario together.</summary>
public static class Scenario
{
    public static ScenarioProps Create(string name, Func<IScenarioContext, Task<IResponse>> run) => new(name, run);

    /// <summary>A scenario that only prepares and cleans up.</summary>
    public static ScenarioProps Empty(string name) => new(name, run: null);

    /// <summary>An exception of the function stops the run before any load.</summary>
    public static ScenarioProps WithInit(this ScenarioProps scenario, Func<IScenarioInitContext, Task> initFunc) =>
        scenario with { Init = initFunc };

    /// <summary>An exception of the function is printed and does not change the result.</summary>
    public static ScenarioProps WithClean(this ScenarioProps scenario, Func<IScenarioInitContext, Task> cleanFunc) =>
        scenario with { Clean = cleanFunc };

    /// <summary>30 seconds when nothing is said.</summary>
    public static ScenarioProps WithWarmUpDuration(this ScenarioProps scenario, TimeSpan duration) =>
        scenario with { WarmUpDuration = duration };

    public static ScenarioProps WithoutWarmUp(this ScenarioProps scenario) => scenario with { WarmUpDuration = null };

    public static ScenarioProps WithLoadSimulations(
        this ScenarioProps scenario, params LoadSimulation[] loadSimulations) =>
        loadSimulations.Length > 0 ? scenario with { LoadSimulations = [.. loadSimulations] }
            : throw new ArgumentException("A scenario needs at least one load simulation.", nameof(loadSimulations));

    public static ScenarioProps WithThresholds(this ScenarioProps scenario, params Threshold[] thresholds) =>
        scenario with { Thresholds = [.. thresholds] };

    /// <summary>Whether a failed step ends the iteration; it does when nothing is said.</summary>
    public static ScenarioProps WithRestartIterationOnFail(this ScenarioProps scenario, bool shouldRestart) =>
        scenario with { RestartIterationOnFail = shouldRestart };

    /// <summary>The whole test stops at so many failures; 5,000 when nothing is said.</summary>
    public static ScenarioProps WithMaxFailCount(this ScenarioProps scenario, int maxFailCount) =>
        scenario with { MaxFailCount = maxFailCount };
}
