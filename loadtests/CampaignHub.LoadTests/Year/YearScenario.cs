using CampaignHub.LoadTests.Figures;
using CampaignHub.LoadTests.Proof;
using CampaignHub.LoadTests.Scenarios;
using CampaignHub.LoadTests.Settings;
using CampaignHub.Postgres;
using Npgsql;

namespace CampaignHub.LoadTests.Year;

/// <summary>
/// A ledger with a year's records: how long it takes to make, how the server starts on it, and how it answers the questions of departments and the
/// province's report. Every figure comes from the real server over HTTP.
/// </summary>
public static class YearScenario
{
    private const int Entries = 5_000_000;
    private const int Rounds = 5;

    public static async Task RunAsync(Workbench bench, CancellationToken cancellation)
    {
        var settings = bench.Settings;
        if (settings is not { DataFolder: { } data, ServerFile: { } file, ServerProcess: { } running })
            throw new UsageException("year needs --data, --server-file and --server-process; ./loadtest year gives them.");
        await ServerRestart.StopAsync(running, cancellation);
        var (last, restart) = (bench.Clock.Date.AddDays(-1), new ServerRestart(file, data, settings.BaseUrl));
        var first = new DateOnly(last.Year, 1, 1);
        bench.Keep(restart);
        var filled = await FillAsync(data, first, last, cancellation);
        bench.Findings.Note($"{Entries:#,0} entries made in", filled, "s");
        bench.Findings.Note("rebuild-statistics", await restart.CommandAsync("rebuild-statistics", cancellation), "s");

        // The first start on a ledger that grew without it brings its snapshots up; that is not how a server starts day by day.
        await restart.StartAsync(HasTotalsAsync, cancellation);
        await restart.StopAsync(cancellation);
        bench.Findings.AtMost("from process start to right totals", await restart.StartAsync(HasTotalsAsync, cancellation), 5, "s");
        await using var sampler = new ProcessSampler(restart.ProcessId);

        await TimeAsync(bench, "snapshot of a day", 50, $"/api/v1/days/{last:yyyy-MM-dd}/totals", cancellation);
        await ListsAsync(bench, last, cancellation);
        await TimeAsync(bench, "a year by commune and activity", 300, Statistics(first, last, "commune,activity"), cancellation);
        await TimeAsync(bench, "a year by month and kind", 300, Statistics(first, last, "month,kind"), cancellation);
        await TimeAsync(bench, "a year by organisation", 300, Statistics(first, last, "organisation"), cancellation);
        await TimeAsync(bench, "a year by organisation and activity", 300, Statistics(first, last, "organisation,activity"), cancellation);
        await TimeAsync(bench, "a year by reporting quarter and organisation", 300, Statistics(first, last, "reportingQuarter,organisation"), cancellation);
        await ReportAsync(bench, cancellation);
        await TimeAsync(bench, "a workbook of 100,000 rows", 5_000, $"{Statistics(first, last, "date,commune,activity")}&format=xlsx", cancellation);
        bench.Findings.Note("greatest memory of the server", sampler.PeakMiB, "MiB");

        async Task<bool> HasTotalsAsync(CancellationToken asked) => await bench.Staff.CheckInsAsync(last, asked) > 0;
    }

    private static async Task<double> FillAsync(string data, DateOnly first, DateOnly last, CancellationToken cancellation)
    {
        await using var postgres = await PostgresSource.OpenAsync(new PostgresSourceOptions(data), cancellation);
        await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
        var fill = new LedgerFill(database);
        var shares = YearOfWork.Share(await fill.TeamsAsync(cancellation), Entries).ToList();
        var (started, written, told) = (TimeProvider.System.GetTimestamp(), 0, 0);
        await fill.WriteAsync(new YearOfWork(first, last), shares, Tell, cancellation);
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;

        void Tell(int more)
        {
            var (now, before) = (Interlocked.Add(ref written, more), Volatile.Read(ref told));
            if (now - before >= Entries / 10 && Interlocked.CompareExchange(ref told, now, before) == before)
                Console.WriteLine($"  {now:#,0} of {Entries:#,0} entries …");
        }
    }

    private static Task TimeAsync(Workbench bench, string name, double mostMs, string path, CancellationToken cancellation) =>
        TimeAsync(bench, name, mostMs, async _ => (await bench.Staff.ReadAsync(path, cancellation)).Status);

    /// <summary>What an officer looks at: the records of a day, page after page, and those to be checked.</summary>
    private static async Task ListsAsync(Workbench bench, DateOnly last, CancellationToken cancellation)
    {
        const string List = "/api/v1/check-ins";
        var somewhere = Uri.EscapeDataString($"{bench.Devices[bench.Devices.Count / 2].TeamCode}:1");
        await TimeAsync(bench, "records of a day, first page", 300, $"{List}?date={last:yyyy-MM-dd}", cancellation);
        await TimeAsync(bench, "records of a day, a page in the middle", 300, $"{List}?date={last:yyyy-MM-dd}&after={somewhere}", cancellation);
        await TimeAsync(bench, "records to be checked, 31 days", 300, $"{List}?flagged=true", cancellation);
        await TimeAsync(bench, "records declined, whenever", 300, $"{List}?state=declined", cancellation);
    }

    private static Task ReportAsync(Workbench bench, CancellationToken cancellation)
    {
        const string Report = "/api/v1/periodic-reports/quarter-3";
        return TimeAsync(bench, "the province's quarterly report, made and written", 2_000, async round =>
        {
            await bench.Staff.PostAsync($"{Report}/make", new { version = round, renew = true }, cancellation);
            return (await bench.Staff.ReadAsync($"{Report}/export?format=docx", cancellation)).Status;
        });
    }

    /// <summary>The median of some answers, the first one left out.</summary>
    /// <param name="ask">Told the number of the round; gives the status of the answer.</param>
    private static async Task TimeAsync(Workbench bench, string name, double mostMs, Func<int, Task<int>> ask)
    {
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var started = TimeProvider.System.GetTimestamp();
            bench.Findings.RequireOk(name, await ask(round));
            if (round > 0)
                times.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
        }

        bench.Findings.AtMost($"{name}, median", Median.Of(times), mostMs, "ms");
    }

    private static string Statistics(DateOnly first, DateOnly last, string groupBy) =>
        $"/api/v1/statistics?from={first:yyyy-MM-dd}&to={last:yyyy-MM-dd}&groupBy={groupBy}&limit=10000";
}
