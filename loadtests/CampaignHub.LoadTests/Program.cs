using System.Net.Sockets;
using CampaignHub.LoadTests.Scenarios;
using CampaignHub.LoadTests.Settings;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    interrupted.Cancel();
};

try
{
    var settings = LoadTestSettings.Parse(args);
    using var bench = await Workbench.SetUpAsync(settings, interrupted.Token);
    var succeeded = settings.Scenario switch
    {
        "check-ins" => await CheckInsScenario.RunAsync(bench, interrupted.Token),
        "capacity" => await new CapacityRun(bench).RunAsync(interrupted.Token),
        "to-the-wall" => await new ToTheWallScenario(bench).RunAsync(interrupted.Token),
        _ => throw new UsageException($"There is no scenario {settings.Scenario}."),
    };
    return succeeded ? 0 : 1;
}
catch (UsageException exception)
{
    await Console.Error.WriteLineAsync($"{exception.Message}\n\n{LoadTestSettings.Usage}");
    return 2;
}
catch (Exception exception) when (exception is HttpRequestException or SocketException or IOException or TimeoutException)
{
    await Console.Error.WriteLineAsync($"The server could not be used: {exception.Message}");
    return 2;
}
catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
{
    return 130;
}
