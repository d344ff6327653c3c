using NBomber.Contracts;
using NBomber.Contracts.Stats;

namespace NBomber.Engine;

/// <summary>Successes and failures of one step, or of a scenario as a whole.</summary>
internal sealed class StepRecorder
{
    public MeasurementRecorder Ok { get; } = new();

    public MeasurementRecorder Fail { get; } = new();

    public int Count => Ok.Count + Fail.Count;

    public void Record(IResponse response, TimeSpan measured)
    {
        var latency = response.CustomLatencyMs > 0 ? TimeSpan.FromMilliseconds(response.CustomLatencyMs) : measured;
        (response.IsError ? Fail : Ok).Record(response, latency);
    }

    public (MeasurementStats Ok, MeasurementStats Fail) ToStats(TimeSpan duration)
    {
        var all = Count;
        return (Ok.ToStats(all, duration, isError: false), Fail.ToStats(all, duration, isError: true));
    }
}
