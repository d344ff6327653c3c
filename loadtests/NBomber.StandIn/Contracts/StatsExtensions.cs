using NBomber.Contracts.Stats;

namespace NBomber.Contracts;

/// <summary>Look-ups by name: <c>Get</c> throws when it is missing, <c>Find</c> gives null.</summary>
public static class StatsExtensions
{
    public static ScenarioStats Get(this ScenarioStats[] scenarioStats, string name) =>
        scenarioStats.Find(name) ?? throw new KeyNotFoundException($"There is no scenario \"{name}\".");

    public static ScenarioStats? Find(this ScenarioStats[] scenarioStats, string name) =>
        Array.Find(scenarioStats, scenario => scenario.ScenarioName == name);

    public static bool Exists(this ScenarioStats[] scenarioStats, string name) => scenarioStats.Find(name) is not null;

    public static StepStats Get(this StepStats[] stepStats, string name) =>
        stepStats.Find(name) ?? throw new KeyNotFoundException($"There is no step \"{name}\".");

    public static StepStats? Find(this StepStats[] stepStats, string name) =>
        Array.Find(stepStats, step => step.StepName == name);

    public static bool Exists(this StepStats[] stepStats, string name) => stepStats.Find(name) is not null;

    public static StatusCodeStats Get(this StatusCodeStats[] statusCodes, string statusCode) =>
        statusCodes.Find(statusCode) ?? throw new KeyNotFoundException($"There is no status code \"{statusCode}\".");

    public static StatusCodeStats? Find(this StatusCodeStats[] statusCodes, string statusCode) =>
        Array.Find(statusCodes, status => status.StatusCode == statusCode);

    public static bool Exists(this StatusCodeStats[] statusCodes, string statusCode) =>
        statusCodes.Find(statusCode) is not null;
}
