using System.Globalization;
using System.Text.Json;
using CampaignHub.Domain.CampaignDays;

namespace CampaignHub.Ledger.Anchors;

/// <summary>One line of <c>seals.jsonl</c>: a seal as it was made, outside the database.</summary>
/// <param name="Date">The date that was made final.</param>
/// <param name="Number">Number of the seal, from 1 per date.</param>
/// <param name="Root">The day's root, hexadecimal.</param>
/// <param name="Previous">SHA-256 over the line before, hexadecimal; 64 zeros when there is none.</param>
public sealed record SealLine(DateOnly Date, int Number, string Root, string Previous)
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The line of a seal behind another line's text; null: it is the first.</summary>
    public static SealLine After(string? previous, DateOnly date, DaySeal seal)
    {
        ArgumentNullException.ThrowIfNull(seal);
        return new(date, seal.Number, seal.Root, previous is null ? AnchorLine.NoPrevious : AnchorLine.HashOf(previous));
    }

    /// <summary>The line's text, without a newline.</summary>
    public string ToText() => string.Create(
        CultureInfo.InvariantCulture, $$"""{"date":"{{Date:yyyy-MM-dd}}","number":{{Number}},"root":"{{Root}}","previous":"{{Previous}}"}""");

    /// <summary>Reads a line; null when it is not a whole one, as after a crash in the middle of writing.</summary>
    public static SealLine? Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var line = json.RootElement;
            return new(
                DateOnly.ParseExact(line.GetProperty("date").GetString()!, DateFormat, CultureInfo.InvariantCulture),
                line.GetProperty("number").GetInt32(),
                line.GetProperty("root").GetString()!,
                line.GetProperty("previous").GetString()!);
        }
        catch (Exception exception) when (
            exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            return null;
        }
    }
}
