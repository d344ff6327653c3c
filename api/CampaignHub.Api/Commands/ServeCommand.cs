using CampaignHub.Api.Hosting;

namespace CampaignHub.Api.Commands;

internal static class ServeCommand
{
    /// <summary>Runs the server until Ctrl-C or SIGTERM.</summary>
    public static async Task<int> RunAsync(CommandLine line)
    {
        RequireUnicode();
        var settings = new SettingsReader(Environment.GetEnvironmentVariable, line).Read();
        await using var server = await CampaignServer.StartAsync(settings, new ConsoleOutput());
        await server.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Without ICU, .NET leaves "Hoà" in whichever form it came, and equal notes would be taken for different ones.</summary>
    private static void RequireUnicode()
    {
        if ("a\u0300".Normalize() != "\u00e0")
        {
            throw new StartException(
                "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "Vietnamese text needs ICU; take this setting away and install libicu.");
        }
    }
}
