namespace NBomber.Contracts.Stats;

/// <param name="ErrorCount">How many checks found it broken.</param>
/// <param name="IsFailed">At least one did.</param>
public sealed record ThresholdResult(
    string ScenarioName, string StepName, string CheckExpression, string ExceptionMsg, int ErrorCount, bool IsFailed);
