using CampaignHub.Api.Hosting;

namespace CampaignHub.Api.Commands;

internal static class ServeCommand
{
    /// <summary>Runs the server until Ctrl-C or SIGTERM.</summary>
    public static async Task<int> RunAsync(CommandLine line)
    {
        var settings = new SettingsReader(Environment.GetEnvironmentVariable, line).Read();
        await using var server = await CampaignServer.StartAsync(settings, new ConsoleOutput());
        await server.WaitForShutdownAsync();
        return 0;
    }
}
