using NBomber.Contracts;
using NBomber.Engine;

namespace NBomber.CSharp;

/// <summary>A part of an iteration that is measured by itself.</summary>
public static class Step
{
    /// <summary>
    /// Runs and measures a step. When it fails, the iteration ends as failed with the same status, unless the scenario asks
    /// not to restart.
    /// </summary>
    public static Task<Response<T>> Run<T>(string name, IScenarioContext context, Func<Task<Response<T>>> run) =>
        ((ScenarioContext)context).RunStepAsync(name, run);
}
