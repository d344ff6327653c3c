namespace CampaignHub.Architecture.Tests;

/// <summary>The files of the repository this build came from, without what builds and runs leave behind.</summary>
internal static class Repository
{
    private static readonly HashSet<string> LeftBehind = new(StringComparer.Ordinal)
    {
        ".git", "artifacts", "bin", "obj", "node_modules", "dist", "data", "TestResults", ".vs", ".idea", ".vscode",
    };

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Below(new DirectoryInfo(Root)).Select(file => Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal)];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Below(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => file.LinkTarget is null && !LeftBehind.Contains(file.Name)).Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories()
                .Where(child => child.LinkTarget is null && !LeftBehind.Contains(child.Name))
                .SelectMany(Below));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CampaignHub.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No CampaignHub.sln above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
