using System.Text;
using System.Text.Json;
using CampaignHub.Api.Http;
using CampaignHub.Contracts.Teams;
using CampaignHub.Contracts.Totals;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Api.CheckIns.Reading;

/// <summary>
/// Values of a check-in's fields, each within its bounds; null when it is not. The reader stands on the value's first
/// token and is left on the value's last, or on the token that was not expected.
/// </summary>
internal static class FieldValues
{
    private const int GreatestCount = 10_000;
    private const int LongestNote = 500;

    /// <summary>A Vietnamese letter with two marks has three code units before NFC; trimmed spaces come on top.</summary>
    private const int UnitsAsSent = 4;

    /// <summary>Activities that one record can name; far more than a program has.</summary>
    private const int MostActivities = 200;

    /// <summary>Bytes of <c>2026-11-22T08:15Z</c>.</summary>
    private const int ShortestTime = 17;

    private const int LongestTime = 50;

    private const double GreatestAccuracyMetres = 1_000_000;

    public static string? Text(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString() : null;

    /// <summary>A UUID of 36 signs; parsing by itself would also take spaces around it.</summary>
    public static Guid? Id(string? text) => text?.Length == 36 && Guid.TryParseExact(text, "D", out var id) ? id : null;

    public static int? Whole(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : null;

    public static int? Count(ref Utf8JsonReader reader) => Whole(ref reader) is >= 0 and <= GreatestCount and var count ? count : null;

    /// <summary>ISO 8601 with an offset, to the microsecond, in UTC.</summary>
    public static DateTime? Time(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || !HasOffset(ref reader) || !reader.TryGetDateTimeOffset(out var time))
        {
            return null;
        }

        var utc = time.UtcDateTime;
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>The same of a text that was read already.</summary>
    public static DateTime? Time(string? text)
    {
        if (text is null || !PlainText.IsLine(text, LongestTime))
        {
            return null;
        }

        var reader = new Utf8JsonReader([(byte)'"', .. JsonEncodedText.Encode(text).EncodedUtf8Bytes, (byte)'"']);
        reader.Read();
        return Time(ref reader);
    }

    /// <summary>NFC; refused when too long or with control characters that PostgreSQL or a page cannot hold.</summary>
    public static string? Note(ref Utf8JsonReader reader) => Text(ref reader) is { } text ? Note(text) : null;

    /// <summary>NFC; refused when too long or with control characters that PostgreSQL or a page cannot hold.</summary>
    public static string? Note(string text, int longest = LongestNote)
    {
        if (text.Length > UnitsAsSent * longest)
        {
            return null;
        }

        var note = text.Trim().Normalize();
        return note.EnumerateRunes().Count() <= longest && !note.Any(IsUnprintable) ? note : null;
    }

    /// <summary>Activity → count, ascending; a code when it is something else. Codes are the program's own texts: records are kept, and share them.</summary>
    public static CountsMessage? Counts(ref Utf8JsonReader reader, CampaignProgram program, out string? refusal)
    {
        refusal = AnswerCodes.InvalidItem;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var codes = new List<string>();
        var values = new List<long>();
        var isCount = true;
        var isOnce = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var code = reader.GetString()!;
            code = program.TryGetActivity(code, out var known) ? known.Code : code;
            reader.Read();
            var count = Count(ref reader);
            reader.Skip();
            isCount &= count is not null;
            var place = ~codes.BinarySearch(code, StringComparer.Ordinal);
            isOnce &= place >= 0 && codes.Count < MostActivities;
            if (isOnce)
            {
                codes.Insert(place, code);
                values.Insert(place, count ?? 0);
            }
        }

        refusal = !isOnce ? AnswerCodes.InvalidItem : !isCount ? AnswerCodes.InvalidCount : null;
        return new CountsMessage([.. codes], [.. values]);
    }

    /// <summary>A count of 0 says the same as no count; its code is checked all the same.</summary>
    public static CountsMessage WithoutZeros(CountsMessage counts)
    {
        if (!counts.Values.Contains(0))
        {
            return counts;
        }

        var kept = Enumerable.Range(0, counts.Values.Length).Where(index => counts.Values[index] != 0).ToList();
        return new CountsMessage([.. kept.Select(index => counts.Codes[index])], [.. kept.Select(index => counts.Values[index])]);
    }

    public static PositionMessage? Location(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        double? latitude = null, longitude = null, accuracy = null;
        var mock = false;
        var isFine = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("lat"u8))
            {
                isFine &= TryNumber(ref reader, ref latitude, -90, 90);
            }
            else if (reader.ValueTextEquals("lon"u8))
            {
                isFine &= TryNumber(ref reader, ref longitude, -180, 180);
            }
            else if (reader.ValueTextEquals("accuracyMetres"u8))
            {
                isFine &= TryNumber(ref reader, ref accuracy, 0, GreatestAccuracyMetres);
            }
            else if (reader.ValueTextEquals("mock"u8))
            {
                reader.Read();
                isFine &= reader.TokenType is JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null;
                mock = reader.TokenType == JsonTokenType.True;
            }

            reader.Skip();
        }

        return isFine && latitude is { } lat && longitude is { } lon
            ? new PositionMessage(E7(lat), E7(lon), accuracy is { } metres ? (int)Math.Ceiling(metres) : null, mock)
            : null;
    }

    public static (string Channel, int Quantity)? Outreach(ref Utf8JsonReader reader, CampaignProgram program)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        string? channel = null;
        int? quantity = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isChannel = reader.ValueTextEquals("channel"u8);
            var isQuantity = reader.ValueTextEquals("quantity"u8);
            reader.Read();
            channel = isChannel ? Text(ref reader) : channel;
            quantity = isQuantity ? Count(ref reader) : quantity;
            reader.Skip();
        }

        return channel is not null && quantity is { } number && program.TryGetOutreachChannel(channel, out var known)
            ? (known.Code, number)
            : null;
    }

    /// <summary>A number in a range; given twice or out of it is not fine, null is absent.</summary>
    private static bool TryNumber(ref Utf8JsonReader reader, ref double? number, double least, double greatest)
    {
        var isFirst = number is null;
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out var value) || !(value >= least && value <= greatest))
        {
            return false;
        }

        number = value;
        return isFirst;
    }

    private static int E7(double degrees) => (int)Math.Round(degrees * 1e7);

    /// <summary>Ends in Z or ±hh:mm; without it the reader would take the server's own zone.</summary>
    private static bool HasOffset(ref Utf8JsonReader reader)
    {
        // Some serialisers write the plus sign as \u002B.
        var text = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
        return text.Length >= ShortestTime
            && (text[^1] is (byte)'Z' or (byte)'z' || (text[^6] is (byte)'+' or (byte)'-' && text[^3] == (byte)':'));
    }

    private static bool IsUnprintable(char character) => char.IsControl(character) && character is not ('\n' or '\r' or '\t');
}
