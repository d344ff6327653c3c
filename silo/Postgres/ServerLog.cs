using System.Text;

namespace CampaignHub.Postgres;

/// <summary>What PostgreSQL wrote to its log file, for sentences about it.</summary>
internal sealed class ServerLog(string path)
{
    private const int LongestTail = 64 * 1024;

    /// <summary>Where the next line will begin; from there on, all is news.</summary>
    public long End => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>The newest line, or null.</summary>
    public string? LastLine() => Tail(0).LastOrDefault();

    /// <summary>Why a start failed: the newest line of that weight after a position, without its time stamp; or null.</summary>
    public string? Fatal(long since) =>
        Tail(since).LastOrDefault(line => line.Contains(" FATAL:  ", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(" FATAL:  ", StringComparison.Ordinal) + " FATAL:  ".Length)..]
            : null;

    private string[] Tail(long since)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            file.Position = Math.Max(Math.Min(since, file.Length), file.Length - LongestTail);
            using var text = new StreamReader(file, Encoding.UTF8);
            return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
