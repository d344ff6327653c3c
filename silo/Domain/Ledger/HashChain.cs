using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using CampaignHub.Domain.CheckIns;

namespace CampaignHub.Domain.Ledger;

/// <summary>SHA-256 chain of a team's stream; <c>docs/ledger.md</c> specifies it, the tests hold a second implementation.</summary>
public static class HashChain
{
    /// <summary>Bytes of a salt.</summary>
    public const int SaltLength = 16;

    /// <summary>Four numbers, the mock and the separators of the private line at most.</summary>
    private const int MostNumberBytes = 64;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_buffer;

    /// <summary>Hash of an entry: SHA-256(previous hash ‖ canonical bytes).</summary>
    public static byte[] Hash(ReadOnlySpan<byte> previous, LedgerEntry entry)
    {
        var buffer = EmptyBuffer();
        buffer.Write(previous);
        CanonicalEntry.Write(entry, buffer);
        return SHA256.HashData(buffer.WrittenSpan);
    }

    /// <summary>The entry with its salted digest of the private fields; unchanged when there are none.</summary>
    public static LedgerEntry Protect(LedgerEntry entry, ReadOnlyMemory<byte> salt)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Private.IsEmpty
            ? entry
            : entry with { Salt = salt, PrivateDigest = PrivateDigest(salt.Span, entry.Private) };
    }

    /// <summary>The entry linked to the one before it.</summary>
    public static LedgerEntry Link(StreamHead previous, LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(previous);
        return entry with { Hash = Hash(previous.Hash.Span, entry) };
    }

    /// <summary>SHA-256 over the salt and one tab-separated line: latitude, longitude, accuracy, mock, household number, note, reason.</summary>
    public static byte[] PrivateDigest(ReadOnlySpan<byte> salt, PrivatePart fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var (buffer, location) = (EmptyBuffer(), fields.Location);
        buffer.Write(salt);
        var most = MostNumberBytes + Encoding.UTF8.GetMaxByteCount((fields.Note?.Length ?? 0) + (fields.Reason?.Length ?? 0));
        if (!Utf8.TryWrite(
            buffer.GetSpan(most),
            CultureInfo.InvariantCulture,
            $"{location?.LatitudeE7}\t{location?.LongitudeE7}\t{location?.AccuracyMetres}\t{(location is null ? "" : location.Mock ? "1" : "0")}\t{fields.HouseholdNumber}\t{fields.Note}\t{fields.Reason}\n",
            out var written))
        {
            throw new InvalidOperationException("The private line is longer than it can be.");
        }

        buffer.Advance(written);
        return SHA256.HashData(buffer.WrittenSpan);
    }

    private static ArrayBufferWriter<byte> EmptyBuffer()
    {
        var buffer = t_buffer ??= new ArrayBufferWriter<byte>(1024);
        buffer.ResetWrittenCount();
        return buffer;
    }
}
