using System.Globalization;
using CampaignHub.Domain.Work;

namespace CampaignHub.Ledger.Work;

/// <summary>Where a page of a register ended; lines come newest first, of a day by their ids downwards.</summary>
/// <param name="Date">Day of the last line.</param>
/// <param name="Id">Its id.</param>
public sealed record WorkCursor(DateOnly Date, Guid Id)
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Before the newest line.</summary>
    public static WorkCursor Start { get; } = new(DateOnly.MaxValue, Guid.AllBitsSet);

    /// <summary>The cursor behind a line, as text.</summary>
    public static string Behind(IWorkRecord line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return $"{line.Date.ToString(DateFormat, CultureInfo.InvariantCulture)}:{line.Id}";
    }

    /// <summary>Reads a cursor; nothing is the start.</summary>
    public static bool TryParse(string? text, out WorkCursor cursor)
    {
        cursor = Start;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (text.Length <= DateFormat.Length
            || !DateOnly.TryParseExact(text.AsSpan(0, DateFormat.Length), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !Guid.TryParseExact(text.AsSpan(DateFormat.Length + 1), "D", out var id))
        {
            return false;
        }

        cursor = new WorkCursor(date, id);
        return true;
    }
}
