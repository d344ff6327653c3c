using NBomber.Contracts;
using NBomber.Contracts.Stats;

namespace NBomber.Engine;

/// <summary>Checks one threshold again and again and remembers how often it was broken.</summary>
internal sealed class ThresholdWatch(string scenarioName, Threshold threshold)
{
    private int _errorCount;
    private string _exceptionMessage = "";

    /// <summary>Whether it has been broken often enough to stop the test.</summary>
    public bool DemandsStop => threshold.AbortWhenErrorCount is { } limit && _errorCount >= limit;

    public string Expression => threshold.Expression;

    public void CheckOnTheWay(ScenarioStats stats)
    {
        if (stats.Duration >= (threshold.StartCheckAfter ?? TimeSpan.Zero))
            Check(stats);
    }

    public void CheckAtTheEnd(ScenarioStats stats) => Check(stats);

    public ThresholdResult ToResult() => new(
        scenarioName, threshold.StepName, threshold.Expression, _exceptionMessage, _errorCount, _errorCount > 0);

    private void Check(ScenarioStats stats)
    {
        try
        {
            if (!threshold.Check(stats))
                _errorCount++;
        }
        catch (Exception exception)
        {
            _errorCount++;
            _exceptionMessage = exception.Message;
        }
    }
}
