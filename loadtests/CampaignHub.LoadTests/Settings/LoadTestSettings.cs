using System.Globalization;

namespace CampaignHub.LoadTests.Settings;

/// <summary>What to run, against which server and how hard.</summary>
public sealed record LoadTestSettings
{
    public const string Usage = """
        dotnet run -c Release --project loadtests/CampaignHub.LoadTests -- SCENARIO [--option value …]

        Scenarios
          check-ins     requests at a steady rate, whatever the server answers
          capacity      as many as a number of connections can carry
          to-the-wall   from POST to the frame on the screens of many watchers

        Options
          --base-url URL         server (http://127.0.0.1:5080)
          --credentials FILE     accounts and devices (data/demo/credentials.json)
          --duration SECONDS     of the measured load (30)
          --warm-up SECONDS      before it, not counted (5)
          --rate N               requests per second (500); to-the-wall: of the load beside the probes
          --batch N              check-ins per request, 1 to 500 (1)
          --connections N        capacity: connections in use (512); else the most that are opened
          --watchers N           to-the-wall: connected screens (100)
          --probes N             to-the-wall: measured check-ins per second (20)
          --p99-ms N             fail above this 99th percentile (50; to-the-wall 250)
          --minimum-rate N       capacity: fail below so many accepted check-ins per second (0)
          --report-folder PATH   (loadtests/results)
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

    public string ReportFolder { get; init; } = "loadtests/results";

    /// <exception cref="UsageException">Something is missing, unknown or out of range.</exception>
    public static LoadTestSettings Parse(IReadOnlyList<string> args)
    {
        if (args.Count == 0 || args[0].StartsWith('-'))
            throw new UsageException("Name the scenario first.");
        var settings = new LoadTestSettings { Scenario = args[0] };
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
