using CampaignHub.LoadTests.Settings;
using CampaignHub.LoadTests.Year;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>All scenarios, each with what it takes unless told otherwise.</summary>
public static class Catalogue
{
    /// <summary>The set that runs when no scenario is named: some minutes.</summary>
    public const string ShortSet = "short";

    private static readonly string[] _shortSet = ["check-ins", "campaign-morning", "reconnect-storm", "watchers", "peers"];

    public static IReadOnlyList<LoadScenario> All { get; } =
    [
        new("check-ins", "requests at a steady rate, whatever the server answers", CheckInsScenario.RunAsync, s => s with { Rate = 1_000 }),
        new("capacity", "as many as a number of connections can carry", CapacityRun.RunAsync, s => s),
        new("peers", "ours, the naive design and an empty endpoint in turn, medians compared", PeersRun.RunAsync,
            s => s with { Duration = Seconds(8), WarmUp = Seconds(2) }),
        new("campaign-morning", "a rate that rises for a minute and stays for a minute", CheckInsScenario.RunMorningAsync,
            s => s with { Rate = 1_000, Duration = Seconds(120) }),
        new("reconnect-storm", "10,000 phones with 20 queued records each within a minute", ReconnectStorm.RunAsync,
            s => s with { Batch = 20, Duration = Seconds(60) }),
        new("deadline", "the half hour before a deadline, in three minutes: recording grows, officers read", Readers.RunDeadlineAsync,
            s => s with { Rate = 330, Duration = Seconds(180) }),
        new("statistics", "departments' statistics beside 1,000 check-ins a second", Readers.RunStatisticsAsync, s => s with { Rate = 1_000 }),
        new("watchers", "from POST to frame: 1,000 watchers beside 1,000 check-ins a second, p99 at most 250 ms", ToTheWallScenario.RunAsync,
            s => s with { Rate = 1_000, Watchers = 1_000, P99Ms = 250 }),
        new("watchers-peak", "1,000 watchers beside 5,000 check-ins a second, p99 at most 500 ms", ToTheWallScenario.RunAsync,
            s => s with { Rate = 5_000, Watchers = 1_000, P99Ms = 500 }),
        new("watchers-5000", "5,000 watchers beside 1,000 check-ins a second, p99 at most 1 s", ToTheWallScenario.RunAsync,
            s => s with { Rate = 1_000, Watchers = 5_000, P99Ms = 1_000 }),
        new("public-page", "10,000 viewers of the public page, each looking every minute, beside 330 check-ins a second", PublicPageScenario.RunAsync,
            s => s with { Rate = 330, Watchers = 10_000 }),
        new("to-the-wall", "the same with numbers of your own", ToTheWallScenario.RunAsync, s => s),
        new("overload", "three times what the server carries, for two minutes", OverloadScenario.RunAsync,
            s => s with { Batch = 20, Connections = 4_096, Duration = Seconds(120) }),
        new("year", "a ledger of 5,000,000 records: how it is made, how the server starts on it, statistics and the quarterly report", YearScenario.RunAsync,
            s => s) { WarmsUp = false },
        new("nation", "98,000 teams of 3,321 communes: what a check-in costs, against 1,000 teams at work", NationScenario.RunAsync,
            s => s with { Duration = Seconds(15), WarmUp = Seconds(3) }),
        new("soak", "20 minutes of steady load, memory and handles flat", SoakScenario.RunAsync, s => s with { Duration = Seconds(1_200) }),
    ];

    public static LoadScenario Find(string name) => All.FirstOrDefault(scenario => scenario.Name == name)
        ?? throw new UsageException($"There is no scenario {name}.");

    /// <summary>What a name of the command line stands for.</summary>
    public static IReadOnlyList<string> Expand(string name) => name == ShortSet ? _shortSet : [Find(name).Name];

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
