using System.Globalization;
using CampaignHub.LoadTests.Scenarios;

namespace CampaignHub.LoadTests.Settings;

/// <summary>What to run, against which server and how hard.</summary>
public sealed record LoadTestSettings
{
    public static string Usage { get; } = $"""
        ./loadtest [SCENARIO] [--option value …]     starts everything by itself
        dotnet run -c Release --project loadtests/CampaignHub.LoadTests -- SCENARIO [--option value …]

        Scenarios
          {Catalogue.ShortSet,-18}{string.Join(", ", Catalogue.Expand(Catalogue.ShortSet))} (./loadtest without a name)
        {string.Join('\n', Catalogue.All.Select(scenario => $"  {scenario.Name,-18}{scenario.Sentence}"))}

        Options; without them each scenario takes its own
          --duration SECONDS     of the measured load (30)
          --warm-up SECONDS      before it, not counted (5)
          --rate N               requests per second (500)
          --batch N              check-ins per request, 1 to 500 (1)
          --connections N        capacity, peers: connections in use (512); else the most that are opened
          --watchers N           connected screens (100)
          --probes N             to the wall: measured check-ins per second (20)
          --phones N             reconnect-storm: phones that come back within the duration (10,000)
          --readers N            deadline, statistics: pages read per second (5)
          --p99-ms N             fail above this 99th percentile
          --minimum-rate N       capacity: fail below so many accepted check-ins per second (0)
          --report-folder PATH   (loadtests/results)

        Where; ./loadtest says all of it
          --base-url URL         server (http://127.0.0.1:5080)
          --credentials FILE     accounts and devices (data/demo/credentials.json)
          --data FOLDER          the server's data folder, to compare with the ledger itself
          --server-file FILE     CampaignHub.dll, to run verify
          --server-process N     to watch its memory and handles
          --peers URL            the peers beside it
          --commit TEXT          for the report
        """;

    public required string Scenario { get; init; }

    public Uri BaseUrl { get; init; } = new("http://127.0.0.1:5080");

    public string CredentialsFile { get; init; } = "data/demo/credentials.json";

    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(5);

    public int Rate { get; init; } = 500;

    public int Batch { get; init; } = 1;

    public int Connections { get; init; } = 512;

    public int Watchers { get; init; } = 100;

    public int Probes { get; init; } = 20;

    public int? P99Ms { get; init; }

    public int MinimumRate { get; init; }

    public int Phones { get; init; } = 10_000;

    public int Readers { get; init; } = 5;

    public string? DataFolder { get; init; }

    public string? ServerFile { get; init; }

    public int? ServerProcess { get; init; }

    public Uri? Peers { get; init; }

    public string Commit { get; init; } = "unknown";

    public string ReportFolder { get; init; } = "loadtests/results";

    /// <exception cref="UsageException">Something is missing, unknown or out of range.</exception>
    public static LoadTestSettings Parse(IReadOnlyList<string> args)
    {
        if (args.Count == 0 || args[0].StartsWith('-'))
            throw new UsageException("Name the scenario first.");
        var settings = Catalogue.Find(args[0]).Preset(new LoadTestSettings { Scenario = args[0] });
        for (var index = 1; index < args.Count; index += 2)
        {
            var value = index + 1 < args.Count ? args[index + 1]
                : throw new UsageException($"{args[index]} has no value; write one after it.");
            settings = settings.With(args[index], value);
        }
        return settings;
    }

    private LoadTestSettings With(string option, string value) => option switch
    {
        "--base-url" => this with { BaseUrl = ReadUrl(option, value) },
        "--credentials" => this with { CredentialsFile = value },
        "--duration" => this with { Duration = TimeSpan.FromSeconds(ReadNumber(option, value, 1, 86_400)) },
        "--warm-up" => this with { WarmUp = TimeSpan.FromSeconds(ReadNumber(option, value, 0, 3_600)) },
        "--rate" => this with { Rate = ReadNumber(option, value, 0, 1_000_000) },
        "--batch" => this with { Batch = ReadNumber(option, value, 1, 500) },
        "--connections" => this with { Connections = ReadNumber(option, value, 1, 20_000) },
        "--watchers" => this with { Watchers = ReadNumber(option, value, 1, 20_000) },
        "--probes" => this with { Probes = ReadNumber(option, value, 1, 1_000) },
        "--p99-ms" => this with { P99Ms = ReadNumber(option, value, 1, 600_000) },
        "--minimum-rate" => this with { MinimumRate = ReadNumber(option, value, 0, 10_000_000) },
        "--phones" => this with { Phones = ReadNumber(option, value, 1, 1_000_000) },
        "--readers" => this with { Readers = ReadNumber(option, value, 1, 10_000) },
        "--data" => this with { DataFolder = value },
        "--server-file" => this with { ServerFile = value },
        "--server-process" => this with { ServerProcess = ReadNumber(option, value, 1, int.MaxValue) },
        "--peers" => this with { Peers = ReadUrl(option, value) },
        "--commit" => this with { Commit = value },
        "--report-folder" => this with { ReportFolder = value },
        _ => throw new UsageException($"There is no option {option}."),
    };

    private static int ReadNumber(string option, string text, int from, int to) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
            ? number
            : throw new UsageException($"{option} is \"{text}\"; write a whole number from {from} to {to}.");

    private static Uri ReadUrl(string option, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp
            ? url
            : throw new UsageException($"{option} is \"{text}\"; write an address that begins with http://.");
}
