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
    if (args is ["--help"])
    {
        Console.WriteLine(LoadTestSettings.Usage);
        return 0;
    }
    return await Session.RunAsync(args, interrupted.Token) ? 0 : 1;
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
