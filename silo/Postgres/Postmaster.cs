using System.Globalization;

namespace CampaignHub.Postgres;

/// <summary>What PostgreSQL's own postmaster.pid says about the server of a cluster.</summary>
/// <param name="ProcessId">Number of the server process.</param>
/// <param name="Endpoint">Where it listens; null while it has not said so yet.</param>
/// <param name="IsAlive">Whether a server of this cluster runs under that number.</param>
internal sealed record Postmaster(int ProcessId, Endpoint? Endpoint, bool IsAlive)
{
    /// <summary>Reads the file, or gives null when there is none.</summary>
    public static Postmaster? Read(ClusterFolder folder)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(folder.PostmasterFile);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        // process, data folder, start time, port, socket folder, listen address, shared memory, status
        if (lines.Length == 0 || !int.TryParse(lines[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var process))
        {
            return null;
        }

        var endpoint = lines.Length > 5 && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new Endpoint(lines[4].Trim() is { Length: > 0 } socket ? socket : null, port)
            : null;
        return new Postmaster(Math.Abs(process), endpoint, Serves(Math.Abs(process), folder));
    }

    /// <summary>
    /// A number alone proves nothing: after a crash it may have gone to another program, or to another PostgreSQL. A server
    /// stands in its data folder; where this user may not see where it stands, its name has to do.
    /// </summary>
    private static bool Serves(int process, ClusterFolder folder) =>
        ProcessTable.NameOf(process) is "postgres" && (ProcessTable.FolderOf(process) is not { } standsIn || standsIn == folder.Data);
}
