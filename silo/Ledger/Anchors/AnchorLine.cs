using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CampaignHub.Domain.Ledger;

namespace CampaignHub.Ledger.Anchors;

/// <summary>One line of an anchor file, as <c>docs/ledger.md</c> specifies it.</summary>
/// <param name="At">When the heads were read, UTC.</param>
/// <param name="IsComplete">True when it lists every head: the first line of a file does.</param>
/// <param name="Heads">The heads that changed since the line before, or all; ascending by team code (ordinal).</param>
/// <param name="Root">SHA-256 over all heads, hexadecimal: <see cref="AnchorRoot"/>.</param>
/// <param name="Previous">SHA-256 over the line before, hexadecimal; 64 zeros when there is none.</param>
public sealed record AnchorLine(
    DateTime At,
    bool IsComplete,
    IReadOnlyList<KeyValuePair<string, StreamHead>> Heads,
    string Root,
    string Previous)
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    /// <summary>What the very first line gives as the line before.</summary>
    public static string NoPrevious { get; } = new('0', 64);

    /// <summary>What the next line gives as <see cref="Previous"/>: SHA-256 over the text of this line without its newline.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The line's text, without a newline.</summary>
    public string ToText()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("at", At.ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteBoolean("complete", IsComplete);
            json.WriteStartArray("heads");
            foreach (var (teamCode, head) in Heads)
            {
                json.WriteStartArray();
                json.WriteStringValue(teamCode);
                json.WriteNumberValue(head.Number);
                json.WriteStringValue(Convert.ToHexStringLower(head.Hash.Span));
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteString("root", Root);
            json.WriteString("previous", Previous);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Reads a line; null when it is not a whole anchor, as after a crash in the middle of writing.</summary>
    public static AnchorLine? Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var line = json.RootElement;
            return new AnchorLine(
                DateTime.ParseExact(
                    line.GetProperty("at").GetString()!, TimeFormat, CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                line.GetProperty("complete").GetBoolean(),
                [.. line.GetProperty("heads").EnumerateArray().Select(ReadHead)],
                line.GetProperty("root").GetString()!,
                line.GetProperty("previous").GetString()!);
        }
        catch (Exception exception) when (
            exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
                or ArgumentNullException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static KeyValuePair<string, StreamHead> ReadHead(JsonElement head) =>
        KeyValuePair.Create(head[0].GetString()!, new StreamHead(head[1].GetInt64(), Convert.FromHexString(head[2].GetString()!)));
}
