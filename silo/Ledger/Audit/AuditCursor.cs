using System.Globalization;

namespace CampaignHub.Ledger.Audit;

/// <summary>
/// Where a page of changes ended. Newest first; at the same microsecond changes of records come before the others, each by its id
/// downwards.
/// </summary>
public sealed record AuditCursor
{
    private AuditCursor(DateTime at, long logId, Guid recordId) => (At, LogId, RecordId) = (at, logId, recordId);

    /// <summary>Before the newest change.</summary>
    public static AuditCursor Start { get; } = new(DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc), long.MaxValue, Guid.AllBitsSet);

    internal DateTime At { get; }

    /// <summary>Lines of the log at this time follow when their number is below.</summary>
    internal long LogId { get; }

    /// <summary>Changes of records at this time follow when their id is below.</summary>
    internal Guid RecordId { get; }

    /// <summary>The cursor behind a line, as text.</summary>
    public static string Behind(AuditLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var microseconds = (line.At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        return string.Create(CultureInfo.InvariantCulture, $"{microseconds}:{line.Id}");
    }

    /// <summary>Reads a cursor; nothing is the start.</summary>
    public static bool TryParse(string? text, out AuditCursor cursor)
    {
        cursor = Start;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        var colon = text.IndexOf(':');
        if (colon < 0 || !TryParseTime(text.AsSpan(0, colon), out var at))
        {
            return false;
        }

        var id = text.AsSpan(colon + 1);
        if (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            cursor = new AuditCursor(at, number, Guid.Empty);
            return true;
        }

        cursor = Guid.TryParseExact(id, "D", out var record) ? new AuditCursor(at, long.MaxValue, record) : Start;
        return cursor != Start;
    }

    private static bool TryParseTime(ReadOnlySpan<char> text, out DateTime at)
    {
        const long Most = long.MaxValue / TimeSpan.TicksPerMicrosecond;
        at = default;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) || microseconds > Most)
        {
            return false;
        }

        var ticks = microseconds * TimeSpan.TicksPerMicrosecond;
        if (ticks > DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks)
        {
            return false;
        }

        at = DateTime.UnixEpoch.AddTicks(ticks);
        return true;
    }
}
