using CampaignHub.Api.Hosting;

namespace CampaignHub.Api.Commands;

internal static class SimulateCommand
{
    public static Task<int> RunAsync(CommandLine line) => throw new StartException("simulate", "not yet.");
}
