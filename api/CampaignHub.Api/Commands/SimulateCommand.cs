using System.Globalization;
using System.Runtime.InteropServices;
using CampaignHub.Api.Demo;
using CampaignHub.Api.Hosting;
using CampaignHub.Api.Simulation;

namespace CampaignHub.Api.Commands;

/// <summary>Lets demo teams work against a running server.</summary>
internal static class SimulateCommand
{
    private const double HighestRate = 1_000;

    public static async Task<int> RunAsync(CommandLine line)
    {
        var url = ReadUrl(line.Find("url") ?? "http://127.0.0.1:5080");
        var file = line.Find("credentials") ?? DemoCredentials.PathIn(Environment.GetEnvironmentVariable(SettingsReader.DataKey) ?? "data");
        if (DemoCredentials.TryRead(file) is not { Devices.Count: > 0 } credentials)
        {
            throw new StartException("--credentials", $"{file} is not the credentials file of a demonstration; start one with serve --demo.");
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        using var logging = LoggerFactory.Create(builder => builder.AddSimpleConsole(console => console.SingleLine = true));
        using var client = new HttpClient { BaseAddress = url };
        var simulator = new Simulator(
            client, credentials.Devices, ReadRate(line), TimeProvider.System, logging.CreateLogger<Simulator>());
        Console.WriteLine($"{credentials.Devices.Count} simulated teams work against {url} … Ctrl-C stops them.");
        await simulator.RunAsync(stop.Token);
        return 0;
    }

    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }

    private static Uri ReadUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")
            ? url
            : throw new StartException("--url", "write the server's address, such as http://127.0.0.1:5080.");

    private static double ReadRate(CommandLine line) =>
        double.TryParse(line.Find("rate") ?? "5", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= HighestRate
            ? rate
            : throw new StartException("--rate", $"write check-ins per second, above 0 and at most {HighestRate}.");
}
