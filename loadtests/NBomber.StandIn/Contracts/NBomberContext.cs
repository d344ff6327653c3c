using System.Collections.Immutable;
using NBomber.Contracts.Stats;

namespace NBomber.Contracts;

/// <summary>A run as it is put together by <see cref="CSharp.NBomberRunner"/>.</summary>
public sealed record NBomberContext
{
    internal NBomberContext(ImmutableArray<ScenarioProps> scenarios) => RegisteredScenarios = scenarios;

    public string TestSuite { get; internal init; } = "nbomber_default_test_suite_name";

    public string TestName { get; internal init; } = "nbomber_default_test_name";

    internal ImmutableArray<ScenarioProps> RegisteredScenarios { get; init; }

    internal ImmutableArray<string> TargetScenarios { get; init; } = [];

    internal string ReportFolder { get; init; } = "reports";

    internal string? ReportFileName { get; init; }

    internal ImmutableArray<ReportFormat> ReportFormats { get; init; } =
        [ReportFormat.Txt, ReportFormat.Html, ReportFormat.Csv, ReportFormat.Md];

    internal TimeSpan ReportingInterval { get; init; } = TimeSpan.FromSeconds(5);
}
