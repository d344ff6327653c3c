using System.Globalization;
using CampaignHub.LoadTests.Api;
using CampaignHub.LoadTests.Figures;
using CampaignHub.LoadTests.Settings;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>One command: a scenario, or a set of them one after the other, and one report.</summary>
internal static class Session
{
    private const int FirstConnections = 64;
    private static readonly TimeSpan _firstWarmUp = TimeSpan.FromSeconds(30);

    /// <returns>Whether every threshold held.</returns>
    public static async Task<bool> RunAsync(string[] args, CancellationToken cancellation)
    {
        if (args.Length == 0 || args[0].StartsWith('-'))
            throw new UsageException("Name the scenario first.");
        var plan = Catalogue.Expand(args[0]).Select(name => LoadTestSettings.Parse([name, .. args[1..]])).ToList();
        using var desk = new StaffDesk(plan[0].BaseUrl, Credentials.Read(plan[0].CredentialsFile));
        var surroundings = Surroundings.Of(await desk.FactsAsync(cancellation), plan[0].Commit);
        var folder = Path.Combine(
            plan[0].ReportFolder, string.Create(CultureInfo.InvariantCulture, $"{surroundings.At:yyyy-MM-dd--HH-mm-ss}-{args[0]}"));
        var findings = new Findings();
        if (Catalogue.Find(plan[0].Scenario).WarmsUp)
            await WarmUpAsync(plan[0], desk, cancellation);
        foreach (var settings in plan)
            await RunAsync(settings with { ReportFolder = folder }, desk, findings, cancellation);
        await FiguresReport.WriteAsync(folder, surroundings, findings, cancellation);
        return findings.AllHeld;
    }

    /// <summary>
    /// A server that has just started has yet to be compiled and to wake its teams; no scenario is about that. On slow processors the
    /// compiler is busy for half a minute.
    /// </summary>
    private static async Task WarmUpAsync(LoadTestSettings settings, StaffDesk desk, CancellationToken cancellation)
    {
        Console.WriteLine($"Warming the server up for {_firstWarmUp.TotalSeconds:0} s.");
        using var bench = await Workbench.SetUpAsync(settings, desk, new Findings(), cancellation);
        await bench.ClosedLoop(FirstConnections, batch: 1).RunAsync(TimeSpan.Zero, _firstWarmUp, cancellation);
        await bench.SettleAsync(cancellation);
    }

    private static async Task RunAsync(LoadTestSettings settings, StaffDesk desk, Findings findings, CancellationToken cancellation)
    {
        var scenario = Catalogue.Find(settings.Scenario);
        Console.WriteLine($"\n{scenario.Name}: {scenario.Sentence}");
        findings.Scenario = scenario.Name;
        findings.Note("load of the machine before", MachineLoad.LastMinute(), "");
        using var bench = await Workbench.SetUpAsync(settings, desk, findings, cancellation);
        await scenario.RunAsync(bench, cancellation);
        await bench.ProveAsync(cancellation);
    }
}
