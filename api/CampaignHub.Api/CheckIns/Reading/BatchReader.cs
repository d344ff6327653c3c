using System.Text.Json;

namespace CampaignHub.Api.CheckIns.Reading;

/// <summary>What a request body turned out to be.</summary>
internal enum BatchForm
{
    /// <summary>An array of 1 to 500 items.</summary>
    Fine,

    /// <summary>Not JSON, not an array, or an empty one.</summary>
    NotAnArray,

    /// <summary>More than 500 items.</summary>
    TooMany,
}

/// <summary>
/// Takes the array of a request apart without reading the items: each is then read on its own, so that a bad one
/// never fails the others.
/// </summary>
internal static class BatchReader
{
    /// <summary>Items in one request at most.</summary>
    public const int Limit = 500;

    /// <summary>Depth is bounded by the size of the body, not by the reader: a deeply nested item is that item's fault.</summary>
    public static JsonReaderOptions Options { get; } = new() { MaxDepth = 1 << 21 };

    /// <summary>Gives where each item begins and ends.</summary>
    public static BatchForm Split(ReadOnlySpan<byte> body, List<Range> items)
    {
        try
        {
            var reader = new Utf8JsonReader(WithoutMark(body, out var mark), Options);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            {
                return BatchForm.NotAnArray;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = mark + (int)reader.TokenStartIndex;
                reader.Skip();
                items.Add(start..(mark + (int)reader.BytesConsumed));
            }

            // Reads on to the end: anything after the array makes the body something else than an array.
            reader.Read();
        }
        catch (JsonException)
        {
            return BatchForm.NotAnArray;
        }

        return items.Count switch
        {
            0 => BatchForm.NotAnArray,
            > Limit => BatchForm.TooMany,
            _ => BatchForm.Fine,
        };
    }

    /// <summary>Some clients send a byte-order mark, although RFC 8259 tells them not to.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body, out int length)
    {
        length = body.StartsWith("\uFEFF"u8) ? 3 : 0;
        return body[length..];
    }
}
