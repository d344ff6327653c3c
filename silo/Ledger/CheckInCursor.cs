using System.Globalization;

namespace CampaignHub.Ledger;

/// <summary>Where a page of records ended.</summary>
public sealed record CheckInCursor(string TeamCode, long Number)
{
    /// <summary>Before the first record.</summary>
    public static CheckInCursor Start { get; } = new("", 0);

    /// <summary>Reads a cursor; nothing is the start.</summary>
    public static bool TryParse(string? text, out CheckInCursor cursor)
    {
        cursor = Start;
        var colon = text?.LastIndexOf(':') ?? -1;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (colon < 0 || text.Contains('\0') || !long.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        cursor = new CheckInCursor(text[..colon], number);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{TeamCode}:{Number}");
}
