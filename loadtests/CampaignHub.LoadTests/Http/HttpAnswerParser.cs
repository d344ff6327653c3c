using System.Buffers.Text;

namespace CampaignHub.LoadTests.Http;

/// <summary>
/// Reads the answers of HTTP/1.1 that a server sends to a POST: a length or chunks. It exists because the load comes from the
/// same two cores as the server: a full client would take more of them than the server it measures.
/// </summary>
public static class HttpAnswerParser
{
    private const int MaximumHeadBytes = 16 * 1024;

    /// <summary>
    /// The answer at the beginning of the buffer, or null when more bytes are needed. The body of a chunked answer is joined in
    /// place, so a buffer is parsed once it is complete and then thrown away.
    /// </summary>
    /// <exception cref="FormatException">The bytes are no such answer.</exception>
    public static HttpAnswer? Parse(Memory<byte> received)
    {
        var bytes = received.Span;
        var headEnd = bytes.IndexOf("\r\n\r\n"u8);
        if (headEnd < 0)
            return bytes.Length < MaximumHeadBytes ? null : throw new FormatException("The head of the answer has no end.");
        var head = bytes[..headEnd];
        if (!head.StartsWith("HTTP/1.1 "u8) || !Utf8Parser.TryParse(head[9..], out int status, out var digits) || digits != 3)
            throw new FormatException("The answer does not begin with HTTP/1.1 and a status.");

        var bodyStart = headEnd + 4;
        // Only a refusal has it, and looking costs the generator.
        var hasRetryAfter = status != 200 && HeaderOf(head, "retry-after"u8).Length > 0;
        if (HeaderOf(head, "transfer-encoding"u8).SequenceEqual("chunked"u8))
            return ParseChunks(received, bodyStart, status) is { } chunked ? chunked with { HasRetryAfter = hasRetryAfter } : null;
        var length = 0;
        var lengthText = HeaderOf(head, "content-length"u8);
        if (lengthText.Length > 0 && (!Utf8Parser.TryParse(lengthText, out length, out var used) || used != lengthText.Length || length < 0))
            throw new FormatException("The answer's content length is no number.");
        if (bytes.Length - bodyStart < length)
            return null;
        return new HttpAnswer(status, received.Slice(bodyStart, length), bodyStart + length, hasRetryAfter);
    }

    private static HttpAnswer? ParseChunks(Memory<byte> received, int bodyStart, int status)
    {
        var bytes = received.Span;
        if (!IsComplete(bytes[bodyStart..], out var wireLength))
            return null;
        var (from, to) = (bodyStart, bodyStart);
        while (ReadChunkLength(bytes[from..], out var length, out var lineLength) && length > 0)
        {
            bytes.Slice(from + lineLength, length).CopyTo(bytes[to..]);
            to += length;
            from += lineLength + length + 2;
        }
        return new HttpAnswer(status, received[bodyStart..to], bodyStart + wireLength);
    }

    private static bool IsComplete(ReadOnlySpan<byte> chunks, out int wireLength)
    {
        wireLength = 0;
        while (ReadChunkLength(chunks[wireLength..], out var length, out var lineLength))
        {
            wireLength += lineLength + length + 2;
            if (wireLength > chunks.Length)
                return false;
            if (length == 0)
                return true;
        }
        return false;
    }

    private static bool ReadChunkLength(ReadOnlySpan<byte> chunk, out int length, out int lineLength)
    {
        (length, lineLength) = (0, chunk.IndexOf("\r\n"u8) + 2);
        if (lineLength < 2)
            return false;
        return Utf8Parser.TryParse(chunk[..(lineLength - 2)], out length, out var used, 'x') && used == lineLength - 2 && length >= 0
            ? true
            : throw new FormatException("The length of a chunk is no number.");
    }

    private static ReadOnlySpan<byte> HeaderOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        while (head.IndexOf("\r\n"u8) is var end and >= 0)
        {
            head = head[(end + 2)..];
            if (head.Length > name.Length && head[name.Length] == ':' && System.Text.Ascii.EqualsIgnoreCase(head[..name.Length], name))
            {
                var line = head.IndexOf("\r\n"u8) is var lineEnd and >= 0 ? head[..lineEnd] : head;
                return line[(name.Length + 1)..].Trim((byte)' ');
            }
        }
        return default;
    }
}
