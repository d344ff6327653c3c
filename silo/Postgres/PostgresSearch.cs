namespace CampaignHub.Postgres;

/// <summary>Where PostgreSQL's binaries are looked for, in the order of the properties.</summary>
public sealed record PostgresSearch
{
    /// <summary>Folder with initdb, pg_ctl and postgres that was named by a person; nothing else is asked when it does not fit.</summary>
    public string? Given { get; init; }

    /// <summary>Folders of the system, newest first.</summary>
    public IReadOnlyList<string> System { get; init; } = [];

    /// <summary>Folders that hold one installation per sub-folder, as <c>./run</c> brings them from npm.</summary>
    public IReadOnlyList<string> Brought { get; init; } = [];

    /// <summary>
    /// The search that the settings ask for: <c>CAMPAIGNHUB_PG_BIN</c>, the system (unless <c>CAMPAIGNHUB_PG_SEARCH</c>
    /// is <c>brought</c>, which hides it), <c>CAMPAIGNHUB_PG_BROUGHT</c>.
    /// </summary>
    public static PostgresSearch FromEnvironment()
    {
        var hideSystem = Environment.GetEnvironmentVariable("CAMPAIGNHUB_PG_SEARCH") == "brought";
        return new PostgresSearch
        {
            Given = NotEmpty(Environment.GetEnvironmentVariable("CAMPAIGNHUB_PG_BIN")),
            System = hideSystem ? [] : [.. SystemFolders()],
            Brought = NotEmpty(Environment.GetEnvironmentVariable("CAMPAIGNHUB_PG_BROUGHT")) is { } brought ? [brought] : [],
        };
    }

    private static IEnumerable<string> SystemFolders()
    {
        var packaged = Versioned("/usr/lib/postgresql", "*", "bin")
            .Concat(Versioned("/usr", "pgsql-*", "bin"))
            .Concat(Versioned("/opt/homebrew/opt", "postgresql@*", "bin"));
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified);
        return packaged.Concat(["/usr/local/pgsql/bin", "/usr/local/bin"]).Concat(path).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Versioned(string parent, string pattern, string child) =>
        Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, pattern)
                .OrderByDescending(MajorInName)
                .Select(folder => Path.Combine(folder, child))
            : [];

    private static int MajorInName(string folder) =>
        int.TryParse(Path.GetFileName(folder).Split('-', '@')[^1], out var major) ? major : 0;

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
