using System.Globalization;

namespace CampaignHub.LoadTests.Proof;

/// <summary>Looks once a second at how much memory and how many handles the server's process holds. Linux only: it reads <c>/proc</c>.</summary>
internal sealed class ProcessSampler : IAsyncDisposable
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _end = new();
    private readonly string _folder;
    private readonly List<Sample> _samples = [];
    private readonly Task _loop;

    /// <param name="process">Number of the process.</param>
    public ProcessSampler(int process)
    {
        _folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}");
        _loop = LoopAsync();
    }

    public double PeakMiB => Samples().Select(sample => sample.MiB).DefaultIfEmpty(double.NaN).Max();

    /// <summary>Medians of the second quarter (the first one warms up) and of the last.</summary>
    public (Sample Early, Sample Late) Ends()
    {
        var samples = Samples();
        var quarter = samples.Length / 4;
        return quarter == 0 ? (new(double.NaN, double.NaN), new(double.NaN, double.NaN))
            : (Median(samples[quarter..(2 * quarter)]), Median(samples[^quarter..]));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _loop;
        _end.Dispose();
    }

    private static Sample Median(Sample[] samples) => new(
        samples.Select(sample => sample.MiB).Order().ElementAt(samples.Length / 2),
        samples.Select(sample => sample.Handles).Order().ElementAt(samples.Length / 2));

    private Sample[] Samples()
    {
        lock (_samples)
            return [.. _samples];
    }

    private async Task LoopAsync()
    {
        using var timer = new PeriodicTimer(_interval);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token) && Directory.Exists(_folder))
            {
                var sample = Take();
                lock (_samples)
                    _samples.Add(sample);
            }
        }
        catch (OperationCanceledException)
        {
            // The end that was asked for.
        }
    }

    private Sample Take()
    {
        var line = File.ReadLines(Path.Combine(_folder, "status")).First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        var kibibytes = line.AsSpan("VmRSS:".Length).Trim()[..^" kB".Length];
        return new Sample(
            double.Parse(kibibytes, CultureInfo.InvariantCulture) / 1_024,
            Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "fd")).Count());
    }

    public readonly record struct Sample(double MiB, double Handles);
}
