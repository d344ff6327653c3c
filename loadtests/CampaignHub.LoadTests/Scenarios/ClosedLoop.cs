using System.Net.Sockets;
using CampaignHub.LoadTests.Api;
using CampaignHub.LoadTests.CheckIns;
using CampaignHub.LoadTests.Http;
using NBomber.Engine;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>
/// A number of connections, each sending the next request when the last is answered, with nothing else in the way. Latencies of
/// such a loop say what a connection waits, not what people would at that rate.
/// </summary>
/// <param name="tally">Told what became of every request; a peer has one of its own.</param>
public sealed class ClosedLoop(
    Uri server, RequestComposer composer, IReadOnlyList<Device> devices, Tally tally, int connections, int batch)
{
    private readonly TeamPicker _teams = new(devices);
    private readonly Histogram _latency = new();
    private long _accepted;
    private volatile bool _isMeasuring;
    private volatile bool _isOver;

    /// <summary>Runs once.</summary>
    public async Task<ClosedLoopResult> RunAsync(TimeSpan warmUp, TimeSpan duration, CancellationToken cancellation)
    {
        var drives = Enumerable.Range(0, connections).Select(_ => DriveAsync(cancellation)).ToArray();
        await Task.Delay(warmUp, cancellation);
        var (started, processorTime) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        _isMeasuring = true;
        await Task.WhenAny(Task.WhenAll(drives), Task.Delay(duration, cancellation));
        _isMeasuring = false;
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        var cores = (Environment.CpuUsage.TotalTime - processorTime).TotalSeconds / seconds;
        _isOver = true;
        await Task.WhenAll(drives);
        return new ClosedLoopResult(
            Interlocked.Read(ref _accepted) / seconds, _latency.Count / seconds,
            _latency.Percentile(50) / 1_000.0, _latency.Percentile(99) / 1_000.0, cores);
    }

    private async Task DriveAsync(CancellationToken cancellation)
    {
        var random = new Random();
        var buffer = new byte[composer.BufferLength(batch)];
        using var connection = await HttpConnection.OpenAsync(server, cancellation);
        while (!_isOver)
        {
            var length = composer.Compose(buffer, _teams.Next(random), batch, random);
            var started = TimeProvider.System.GetTimestamp();
            SendResult result;
            try
            {
                result = SendResult.Of(await connection.SendAsync(buffer.AsMemory(0, length)));
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
            {
                tally.AddUnknown(batch, exception.GetType().Name);
                return;
            }
            tally.Add(result);
            if (_isMeasuring)
            {
                _latency.Record((long)TimeProvider.System.GetElapsedTime(started).TotalMicroseconds);
                Interlocked.Add(ref _accepted, result.Statuses.Accepted);
            }
        }
    }
}
