using NBomber.Contracts;
using NBomber.Contracts.Stats;
using NBomber.Engine;

namespace NBomber.CSharp;

/// <summary>Registers scenarios and runs them, side by side.</summary>
public static class NBomberRunner
{
    public static NBomberContext RegisterScenarios(params ScenarioProps[] scenarios) => new([.. scenarios]);

    /// <summary>Only these of the registered scenarios run.</summary>
    public static NBomberContext WithTargetScenarios(this NBomberContext context, params string[] scenarioNames) =>
        context with { TargetScenarios = [.. scenarioNames] };

    public static NBomberContext WithTestSuite(this NBomberContext context, string testSuite) =>
        context with { TestSuite = testSuite };

    public static NBomberContext WithTestName(this NBomberContext context, string testName) =>
        context with { TestName = testName };

    public static NBomberContext WithReportFileName(this NBomberContext context, string reportFileName) =>
        context with { ReportFileName = reportFileName };

    public static NBomberContext WithReportFolder(this NBomberContext context, string reportFolderPath) =>
        context with { ReportFolder = reportFolderPath };

    public static NBomberContext WithReportFormats(this NBomberContext context, params ReportFormat[] reportFormats) =>
        context with { ReportFormats = [.. reportFormats] };

    public static NBomberContext WithoutReports(this NBomberContext context) => context with { ReportFormats = [] };

    /// <summary>How often progress is printed and thresholds are checked; 5 seconds when nothing is said, and at least.</summary>
    public static NBomberContext WithReportingInterval(this NBomberContext context, TimeSpan interval) =>
        interval >= TimeSpan.FromSeconds(5) ? context with { ReportingInterval = interval }
            : throw new ArgumentOutOfRangeException(nameof(interval), interval, "Reports are at least 5 seconds apart.");

    /// <summary>Runs to the end and writes the reports.</summary>
    public static NodeStats Run(this NBomberContext context)
    {
        using var run = new TestRun(context, TimeProvider.System, Console.Out);
        return Task.Run(run.RunAsync).GetAwaiter().GetResult();
    }

    /// <summary>As <see cref="Run(NBomberContext)"/>; of the command line, <c>--target NAME…</c> is understood.</summary>
    public static NodeStats Run(this NBomberContext context, params string[] args) =>
        CommandLine.TargetScenarios(args) is { Length: > 0 } targets ? context.WithTargetScenarios(targets).Run() : context.Run();
}
