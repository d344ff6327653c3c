using NBomber.Contracts;
using NBomber.CSharp;
using NBomber.Engine;

namespace CampaignHub.LoadTests.Tests.NBomberStandIn;

public sealed class ScenarioRunTests
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private readonly VirtualTime _time = new();
    private readonly FakeTest _test = new();

    [Fact]
    public async Task A_system_that_never_answers_does_not_hold_up_a_single_arrival()
    {
        var begun = 0;
        var run = Run(Open(rate: 100, seconds: 10, async context =>
        {
            begun++;
            await Task.Delay(Timeout.Infinite, context.ScenarioCancellationToken);
            return Response.Ok();
        }));

        await run.BombAsync();

        Assert.Equal(1_000, begun);
        var stats = run.Recorder.ToStats(run.Duration);
        Assert.Equal(0, stats.AllOkCount);
        Assert.Equal(1_000, stats.Fail.StatusCodes.Get("-100").Count);
    }

    [Fact]
    public async Task Latency_counts_from_the_intended_start()
    {
        // One thread serves 50 ms each while requests are due every 10 ms: the k-th starts 40 ms × k late.
        var run = Run(Open(rate: 100, seconds: 1, _ =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(50));
            return Task.FromResult<IResponse>(Response.Ok());
        }));

        await run.BombAsync();

        var latency = run.Recorder.ToStats(run.Duration).Ok.Latency;
        Assert.Equal(50, latency.MinMs, 1);
        Assert.Equal(50 + (99 * 40), latency.MaxMs, 1);
        Assert.Equal(50 + (49.5 * 40), latency.MeanMs, 1);
    }

    [Fact]
    public async Task Above_the_limit_in_flight_an_arrival_fails_and_is_not_begun()
    {
        var begun = 0;
        var run = Run(
            Open(rate: ScenarioRun.MaximumInFlight + 10, seconds: 1, async context =>
            {
                begun++;
                await Task.Delay(Timeout.Infinite, context.ScenarioCancellationToken);
                return Response.Ok();
            }).WithMaxFailCount(int.MaxValue));

        await run.BombAsync();

        Assert.Equal(ScenarioRun.MaximumInFlight, begun);
        Assert.Equal(10, run.Recorder.ToStats(run.Duration).Fail.StatusCodes.Get("in-flight-limit").Count);
    }

    [Fact]
    public async Task Warm_up_runs_the_load_and_counts_nothing()
    {
        var operations = new List<ScenarioOperation>();
        var run = Run(Open(rate: 10, seconds: 60, context =>
        {
            operations.Add(context.ScenarioInfo.ScenarioOperation);
            return Task.FromResult<IResponse>(Response.Ok());
        }).WithWarmUpDuration(_second * 2));

        await run.WarmUpAsync();

        Assert.Equal(Enumerable.Repeat(ScenarioOperation.WarmUp, 20), operations);
        Assert.Equal(0, run.Recorder.ToStats(run.Duration).AllRequestCount);
    }

    [Fact]
    public async Task Copies_iterate_one_after_the_other_until_the_time_is_over()
    {
        var run = Run(Scenario.Create("closed", context =>
        {
            context.ScenarioInstanceData["seen"] = context.InvocationNumber;
            _time.Advance(_second / 4);
            return Task.FromResult<IResponse>(Response.Ok(statusCode: "200", sizeBytes: 10));
        }).WithoutWarmUp().WithLoadSimulations(Simulation.KeepConstant(copies: 1, during: _second * 3)));

        await run.BombAsync();

        var stats = run.Recorder.ToStats(run.Duration);
        Assert.Equal(12, stats.AllOkCount);
        Assert.Equal(4, stats.Ok.Request.RPS);
        Assert.Equal(250, stats.Ok.Latency.Percent99, 0.3);
        Assert.Equal(120, stats.AllBytes);
    }

    [Fact]
    public async Task A_failed_step_ends_its_iteration_with_the_steps_status()
    {
        var after = 0;
        var run = Run(Open(rate: 5, seconds: 1, async context =>
        {
            await Step.Run("first", context, () => Task.FromResult(Response.Ok()));
            await Step.Run("second", context, () => Task.FromResult(Response.Fail(statusCode: "503", message: "overload")));
            after++;
            return Response.Ok();
        }));

        await run.BombAsync();

        var stats = run.Recorder.ToStats(run.Duration);
        Assert.Equal(0, after);
        Assert.Equal(5, stats.StepStats.Get("first").Ok.Request.Count);
        Assert.Equal(5, stats.StepStats.Get("second").Fail.Request.Count);
        Assert.Equal(("503", "overload"), (stats.Fail.StatusCodes[0].StatusCode, stats.Fail.StatusCodes[0].Message));
    }

    [Fact]
    public async Task An_exception_is_a_failure_and_a_custom_latency_is_taken_as_it_is()
    {
        var run = Run(Open(rate: 2, seconds: 1, context => context.InvocationNumber == 1
            ? throw new InvalidOperationException("broken")
            : Task.FromResult<IResponse>(Response.Ok<object>(customLatencyMs: 123))));

        await run.BombAsync();

        var stats = run.Recorder.ToStats(run.Duration);
        Assert.Equal("InvalidOperationException: broken", stats.Fail.StatusCodes.Get("-101").Message);
        Assert.Equal(123, stats.Ok.Latency.MaxMs);
    }

    [Fact]
    public async Task Too_many_failures_stop_the_test()
    {
        var run = Run(Open(rate: 100, seconds: 10, _ => Task.FromResult<IResponse>(Response.Fail())).WithMaxFailCount(7));
        _test.OnStop = run.Stop;

        await run.BombAsync();

        Assert.Equal("load reached its greatest number of failures, 7", _test.StopReason);
        Assert.Equal(7, run.Recorder.ToStats(run.Duration).AllFailCount);
    }

    private ScenarioRun Run(ScenarioProps props) => new(props, _test, _time, sortIndex: 0, iteration => _ = iteration());

    private static ScenarioProps Open(int rate, int seconds, Func<IScenarioContext, Task<IResponse>> run) =>
        Scenario.Create("load", run)
            .WithoutWarmUp()
            .WithLoadSimulations(Simulation.Inject(rate, _second, _second * seconds));
}
