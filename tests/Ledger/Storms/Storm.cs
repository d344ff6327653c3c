using CampaignHub.Ledger.Tests.Scenes;

namespace CampaignHub.Ledger.Tests.Storms;

/// <summary>
/// Random batches to teams that are each activated twice, while writers restart, sessions are killed and a date is
/// made final.
/// </summary>
internal sealed class Storm(LedgerScene scene, int seed)
{
    private const int ActivationsPerTeam = 2;
    private const int WorkersPerActivation = 2;
    private static readonly string[] s_teams = ["24805-001", "24805-002", "24805-003", "24802-001"];
    private readonly StormRecords _records = new(s_teams, new Random(seed));
    private int _finalised;

    public static DateOnly FinalDate { get; } = Some.Day.AddDays(-1);

    public static IReadOnlyList<string> Teams => s_teams;

    public StormLog Log { get; } = new();

    /// <summary>Chances out of 1,000 that a worker does this before a batch.</summary>
    public int Kills { get; init; }

    public int Restarts { get; init; }

    public int BatchesPerWorker { get; init; } = 25;

    /// <summary>What counted on <see cref="FinalDate"/> when it was made final.</summary>
    public string? CountedWhenFinal { get; private set; }

    public Task RunAsync()
    {
        var drivers = s_teams.SelectMany(team => Enumerable.Range(0, ActivationsPerTeam).Select(_ => (Team: team, Driver: scene.Activate(team))));
        var workers = drivers.SelectMany(driver => Enumerable.Repeat(driver, WorkersPerActivation));
        return Task.WhenAll(workers.Select((worker, index) => WorkAsync(worker.Team, worker.Driver, new Random(seed + index))));
    }

    /// <summary>The sum of what counts on <see cref="FinalDate"/>, as text.</summary>
    public Task<string> CountedAsync() => scene.ScalarAsync<string>(
        $"SELECT concat_ws(' ', count(*), sum(check_ins), sum(people)) FROM entry WHERE account = 1 AND date = '{FinalDate:yyyy-MM-dd}'");

    private async Task WorkAsync(string team, StreamDriver driver, Random random)
    {
        for (var batch = 0; batch < BatchesPerWorker; batch++)
        {
            await DisturbAsync(batch, random);
            var commands = Enumerable.Range(0, random.Next(1, 9)).Select(_ => _records.Any(team, random)).ToList();
            Log.Add(team, commands, await driver.SubmitAsync(commands));
        }
    }

    private async Task DisturbAsync(int batch, Random random)
    {
        if (random.Next(1_000) < Kills)
        {
            await scene.KillWriterSessionsAsync();
        }

        if (random.Next(1_000) < Restarts)
        {
            await scene.RestartWriterAsync();
        }

        if (batch == BatchesPerWorker / 2 && Interlocked.Exchange(ref _finalised, 1) == 0)
        {
            await scene.FinaliseAsync(FinalDate);
            CountedWhenFinal = await CountedAsync();
        }
    }
}
