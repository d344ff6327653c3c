using CampaignHub.Api.Hosting;

namespace CampaignHub.Api.Tests;

/// <summary>Settings of a server under test.</summary>
internal static class TestSettings
{
    /// <summary>Root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A free port of this machine, the program of 2026, no web client.</summary>
    public static Settings For(string database, string dataFolder) => new()
    {
        Postgres = database,
        DataFolder = dataFolder,
        Urls = ["http://127.0.0.1:0"],
        ProgramFile = Path.Combine(Root, "programs", "lam-dong-2026.json"),
        WebFolder = Path.Combine(dataFolder, "web"),
    };

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CampaignHub.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder;
    }
}
