using System.Runtime.CompilerServices;
using NBomber.Contracts.Stats;

namespace NBomber.Contracts;

/// <summary>Something that has to hold; it is checked at every reporting interval and at the end.</summary>
public sealed class Threshold
{
    private Threshold(
        string stepName,
        Func<ScenarioStats, bool> check,
        int? abortWhenErrorCount,
        TimeSpan? startCheckAfter,
        string expression)
    {
        StepName = stepName;
        Check = check;
        AbortWhenErrorCount = abortWhenErrorCount;
        StartCheckAfter = startCheckAfter;
        Expression = expression;
    }

    /// <summary>Empty for a threshold of the scenario itself.</summary>
    public string StepName { get; }

    public int? AbortWhenErrorCount { get; }

    public TimeSpan? StartCheckAfter { get; }

    internal Func<ScenarioStats, bool> Check { get; }

    internal string Expression { get; }

    /// <param name="checkScenario">True while all is well.</param>
    /// <param name="abortWhenErrorCount">Stop the test at so many failed checks; null never stops it.</param>
    /// <param name="startCheckAfter">No check before so much of the run has passed; the last check is always made.</param>
    /// <param name="expression">Filled in by the compiler, for the report.</param>
    public static Threshold Create(
        Func<ScenarioStats, bool> checkScenario,
        int? abortWhenErrorCount = null,
        TimeSpan? startCheckAfter = null,
        [CallerArgumentExpression(nameof(checkScenario))] string expression = "") =>
        new("", checkScenario, abortWhenErrorCount, startCheckAfter, expression);

    /// <inheritdoc cref="Create(Func{ScenarioStats, bool}, int?, TimeSpan?, string)"/>
    /// <param name="stepName">The step whose figures are checked.</param>
    /// <param name="checkStep">True while all is well; not asked as long as the step has not run.</param>
    public static Threshold Create(
        string stepName,
        Func<StepStats, bool> checkStep,
        int? abortWhenErrorCount = null,
        TimeSpan? startCheckAfter = null,
        [CallerArgumentExpression(nameof(checkStep))] string expression = "") =>
        new(
            stepName,
            scenario => scenario.StepStats.Find(stepName) is not { } step || checkStep(step),
            abortWhenErrorCount,
            startCheckAfter,
            expression);
}
