using System.Globalization;
using System.Text.RegularExpressions;

namespace CampaignHub.Postgres;

/// <summary>One installation of PostgreSQL: the folder with initdb, pg_ctl and postgres, and its version.</summary>
public sealed partial record PostgresBinaries(string Folder, int Major, string Version)
{
    /// <summary>The oldest major this software runs on.</summary>
    public const int OldestMajor = 15;

    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    /// <summary>The libraries that lie beside the binaries in a self-contained installation, or null.</summary>
    public string? LibraryFolder => Path.GetFullPath(Path.Combine(Folder, "..", "lib")) is var folder && Directory.Exists(Path.Combine(folder, "postgresql"))
        ? folder
        : null;

    /// <summary>The path of a program of this installation.</summary>
    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>Finds the first installation of 15 or newer, or of exactly the major that a data folder asks for.</summary>
    /// <exception cref="PostgresUnavailableException">None fits.</exception>
    public static async Task<PostgresBinaries> FindAsync(PostgresSearch search, int? exactMajor, CancellationToken cancellation = default)
    {
        if (search.Given is { } given)
        {
            var binaries = await InspectAsync(given, cancellation)
                ?? throw new PostgresUnavailableException(
                    $"CAMPAIGNHUB_PG_BIN names {given}, but initdb, pg_ctl and postgres do not run there: correct it or take the setting away.");
            return Fits(binaries, exactMajor) ? binaries : throw NotFitting([binaries], exactMajor);
        }

        var seen = new List<PostgresBinaries>();
        foreach (var folder in search.System.Concat(search.Brought.SelectMany(Installations)))
        {
            if (await InspectAsync(folder, cancellation) is not { } binaries)
            {
                continue;
            }

            if (Fits(binaries, exactMajor))
            {
                return binaries;
            }

            seen.Add(binaries);
        }

        throw NotFitting(seen, exactMajor);
    }

    private static bool Fits(PostgresBinaries binaries, int? exactMajor) =>
        exactMajor is { } major ? binaries.Major == major : binaries.Major >= OldestMajor;

    private static IEnumerable<string> Installations(string parent) =>
        Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent).OrderDescending(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin"))
            : [];

    private static async Task<PostgresBinaries?> InspectAsync(string folder, CancellationToken cancellation)
    {
        if (!Needed.All(name => File.Exists(Path.Combine(folder, name))))
        {
            return null;
        }

        var result = await Command.RunAsync(
            new Command(Path.Combine(folder, "postgres"), ["--version"]), TimeSpan.FromSeconds(20), cancellation);
        var match = VersionPattern().Match(result.Output);
        return result.Succeeded && match.Success
            ? new PostgresBinaries(
                Path.GetFullPath(folder), int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture), match.Groups["version"].Value)
            : null;
    }

    private static PostgresUnavailableException NotFitting(List<PostgresBinaries> seen, int? exactMajor)
    {
        var found = seen.Count == 0
            ? "none was found"
            : "found only " + string.Join(", ", seen.Select(binaries => $"{binaries.Version} in {binaries.Folder}").Distinct());
        return new PostgresUnavailableException(exactMajor is { } major
            ? $"The data folder was made by PostgreSQL {major} and can be opened by no other, but {found}: install PostgreSQL {major} or name its folder in CAMPAIGNHUB_PG_BIN."
            : $"PostgreSQL {OldestMajor} or newer is needed, but {found}: start with ./run, which brings it, install it, or name its folder in CAMPAIGNHUB_PG_BIN or a server in CAMPAIGNHUB_POSTGRES.");
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<version>(?<major>\d+)[\w.]*)")]
    private static partial Regex VersionPattern();
}
