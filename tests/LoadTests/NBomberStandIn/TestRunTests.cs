using NBomber.Contracts;
using NBomber.Contracts.Stats;
using NBomber.CSharp;
using NBomber.Engine;

namespace CampaignHub.LoadTests.Tests.NBomberStandIn;

public sealed class TestRunTests : IDisposable
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("load-reports");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Scenarios_run_side_by_side_and_reports_of_every_format_are_written()
    {
        var stats = await RunAsync(NBomberRunner
            .RegisterScenarios(Constant("reads", Response.Ok(statusCode: "200")), Constant("writes", Response.Fail(statusCode: "<503>")))
            .WithTestSuite("suite").WithTestName("a, \"b\"").WithReportFileName("run"));

        Assert.Equal((20, 20), (stats.AllOkCount, stats.AllFailCount));
        Assert.Equal(["run.csv", "run.html", "run.md", "run.txt"], _folder.GetFiles().Select(file => file.Name).Order());
        var html = File.ReadAllText(Path.Combine(_folder.FullName, "run.html"));
        Assert.Contains("&lt;503&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<503>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        var csv = File.ReadAllLines(Path.Combine(_folder.FullName, "run.csv"));
        Assert.Equal(3, csv.Length);
        Assert.Contains(",\"a, \"\"b\"\"\",", csv[1], StringComparison.Ordinal);
        Assert.Contains("reads", File.ReadAllText(Path.Combine(_folder.FullName, "run.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_target_scenarios_run()
    {
        var context = NBomberRunner.RegisterScenarios(Constant("reads", Response.Ok()), Constant("writes", Response.Ok()));

        var stats = await RunAsync(context.WithTargetScenarios("writes"));

        Assert.Equal("writes", Assert.Single(stats.ScenarioStats).ScenarioName);
        Assert.Throws<InvalidOperationException>(
            () => new TestRun(context.WithTargetScenarios("reeds"), new VirtualTime(), TextWriter.Null));
        Assert.Throws<InvalidOperationException>(() => new TestRun(
            NBomberRunner.RegisterScenarios(Constant("a", Response.Ok()), Constant("a", Response.Ok())),
            new VirtualTime(),
            TextWriter.Null));
    }

    [Fact]
    public async Task A_threshold_that_holds_is_held_and_one_that_does_not_is_named()
    {
        var stats = await RunAsync(NBomberRunner.RegisterScenarios(
            Constant("reads", Response.Ok()).WithThresholds(
                Threshold.Create(scenario => scenario.AllFailCount == 0),
                Threshold.Create(scenario => scenario.Ok.Request.Count > 1_000),
                Threshold.Create("nowhere", step => step.Ok.Request.Count > 1_000),
                Threshold.Create(_ => throw new InvalidOperationException("cannot tell")))));

        Assert.Equal([false, true, false, true], stats.Thresholds.Select(threshold => threshold.IsFailed));
        Assert.Equal("scenario => scenario.Ok.Request.Count > 1_000", stats.Thresholds[1].CheckExpression);
        Assert.Equal("cannot tell", stats.Thresholds[3].ExceptionMsg);
    }

    [Fact]
    public async Task Init_comes_first_clean_last_and_a_failing_clean_does_not_spoil_the_result()
    {
        var steps = new List<string>();
        var scenario = Constant("reads", Response.Ok(), () => steps.Add("load"))
            .WithInit(_ => Note(steps, "init"))
            .WithClean(_ => throw new InvalidOperationException("no matter"));

        var stats = await RunAsync(NBomberRunner.RegisterScenarios(
            scenario, Scenario.Empty("prepare").WithClean(_ => Note(steps, "clean"))));

        Assert.Equal("init", steps[0]);
        Assert.Equal("clean", steps[^1]);
        Assert.Equal(20, stats.AllOkCount);
        Assert.Single(stats.ScenarioStats);
    }

    private async Task<NodeStats> RunAsync(NBomberContext context)
    {
        using var run = new TestRun(
            context.WithReportFolder(_folder.FullName), new VirtualTime(), TextWriter.Null, iteration => _ = iteration());
        return await run.RunAsync();
    }

    private static Task Note(List<string> steps, string step)
    {
        steps.Add(step);
        return Task.CompletedTask;
    }

    private static ScenarioProps Constant(string name, Response<object> response, Action? onIteration = null)
    {
        var gate = new Lock();
        return Scenario.Create(name, _ =>
            {
                lock (gate)
                    onIteration?.Invoke();
                return Task.FromResult<IResponse>(response);
            })
            .WithoutWarmUp()
            .WithLoadSimulations(Simulation.Inject(10, _second, _second * 2));
    }
}
