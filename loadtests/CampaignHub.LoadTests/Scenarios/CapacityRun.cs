using System.Globalization;
using CampaignHub.LoadTests.CheckIns;
using CampaignHub.LoadTests.Http;
using NBomber.Engine;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>
/// How much the server can carry: a number of connections, each sending the next request when the last is answered, with
/// nothing else in the way. Latencies of such a closed loop say what a connection waits, not what people would at that rate.
/// </summary>
public sealed class CapacityRun(Workbench bench)
{
    private readonly TeamPicker _teams = new(bench.Devices);
    private readonly Histogram _latency = new();
    private long _acceptedWhileMeasuring;
    private volatile bool _isMeasuring;
    private volatile bool _isOver;

    /// <returns>Whether the wanted rate was reached without failures and the totals agree.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var settings = bench.Settings;
        var connections = Enumerable.Range(0, settings.Connections).Select(_ => DriveAsync(cancellation)).ToArray();
        Console.WriteLine($"{settings.Connections} connections, {settings.Batch} check-ins a request; warming up {settings.WarmUp.TotalSeconds:0} s.");
        await Task.Delay(settings.WarmUp, cancellation);

        var (started, processorTime) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        _isMeasuring = true;
        await Task.WhenAny(Task.WhenAll(connections), Task.Delay(settings.Duration, cancellation));
        _isMeasuring = false;
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        var ownCores = (Environment.CpuUsage.TotalTime - processorTime).TotalSeconds / seconds;
        _isOver = true;
        await Task.WhenAll(connections);

        var perSecond = Interlocked.Read(ref _acceptedWhileMeasuring) / seconds;
        await ReportAsync(perSecond, seconds, ownCores, cancellation);
        var agrees = await bench.CompareWithTotalsAsync(cancellation);
        if (perSecond < settings.MinimumRate)
            Console.WriteLine($"BROKEN: {perSecond:N0} check-ins a second are fewer than the {settings.MinimumRate:N0} wanted.");
        return agrees && bench.Tally.Failures == 0 && perSecond >= settings.MinimumRate;
    }

    private async Task DriveAsync(CancellationToken cancellation)
    {
        var (batch, random) = (bench.Settings.Batch, new Random());
        var buffer = new byte[bench.Composer.BufferLength(batch)];
        using var connection = await HttpConnection.OpenAsync(bench.Settings.BaseUrl, cancellation);
        while (!_isOver)
        {
            var length = bench.Composer.Compose(buffer, _teams.Next(random), batch, random);
            var started = TimeProvider.System.GetTimestamp();
            SendResult result;
            try
            {
                result = SendResult.Of(await connection.SendAsync(buffer.AsMemory(0, length)));
            }
            catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException or OperationCanceledException)
            {
                bench.Tally.AddUnknown(batch, exception.GetType().Name);
                return;
            }
            bench.Tally.Add(result);
            if (_isMeasuring)
            {
                _latency.Record((long)TimeProvider.System.GetElapsedTime(started).TotalMicroseconds);
                Interlocked.Add(ref _acceptedWhileMeasuring, result.Statuses.Accepted);
            }
        }
    }

    private async Task ReportAsync(double perSecond, double seconds, double ownCores, CancellationToken cancellation)
    {
        var settings = bench.Settings;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{perSecond:N0} check-ins a second accepted over {seconds:0.0} s, {_latency.Count / seconds:N0} requests a second; "
            + $"waiting p50 {_latency.Percentile(50) / 1_000.0:0.0} ms, p99 {_latency.Percentile(99) / 1_000.0:0.0} ms. "
            + $"The generator itself took {ownCores:0.00} of {Environment.ProcessorCount} cores."));

        Directory.CreateDirectory(settings.ReportFolder);
        var file = Path.Combine(settings.ReportFolder, "capacity.csv");
        if (!File.Exists(file))
            await File.WriteAllTextAsync(file, "at,connections,batch,seconds,check_ins_per_second,p50_ms,p99_ms,cores,generator_cores\n", cancellation);
        await File.AppendAllTextAsync(
            file,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{TimeProvider.System.GetUtcNow():O},{settings.Connections},{settings.Batch},{seconds:0.0},{perSecond:0},"
                + $"{_latency.Percentile(50) / 1_000.0:0.00},{_latency.Percentile(99) / 1_000.0:0.00},{Environment.ProcessorCount},{ownCores:0.00}\n"),
            cancellation);
    }
}
