using NBomber.Contracts.Stats;

namespace NBomber.Reports;

/// <summary>A line of the reports' main table: a scenario as a whole, or one of its steps.</summary>
internal sealed record ReportRow(string Scenario, string Step, TimeSpan Duration, MeasurementStats Ok, MeasurementStats Fail)
{
    public string Name => Step.Length == 0 ? Scenario : $"{Scenario} / {Step}";

    public static IEnumerable<ReportRow> AllOf(NodeStats stats) => stats.ScenarioStats.SelectMany(AllOf);

    private static IEnumerable<ReportRow> AllOf(ScenarioStats scenario) =>
    [
        new ReportRow(scenario.ScenarioName, "", scenario.Duration, scenario.Ok, scenario.Fail),
        .. scenario.StepStats.Select(
            step => new ReportRow(scenario.ScenarioName, step.StepName, scenario.Duration, step.Ok, step.Fail)),
    ];
}
