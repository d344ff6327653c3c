using System.Buffers;
using System.Globalization;
using System.Text;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.Ledger;

/// <summary>
/// The bytes of an entry that its hash covers, as <c>docs/ledger.md</c> specifies them: one line of UTF-8, fields
/// separated by tabs, absent fields empty. No field can hold a tab: free text enters as the private digest only.
/// Version 2 has one field more, the date, and is written where the date does not follow from the time of the work.
/// </summary>
public static class CanonicalEntry
{
    private const string Version = "1";
    private const string VersionWithDate = "2";
    private const string DateFormat = "yyyy-MM-dd";
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create("\t\n\r,=");

    /// <summary>Writes the canonical bytes.</summary>
    public static void Write(LedgerEntry entry, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var body = entry.Body;
        var line = new LineWriter(output);
        line.Text(entry.BookedOn is null ? Version : VersionWithDate);
        line.Text(body.TeamCode);
        line.Number(entry.Number);
        line.Id(entry.Id);
        line.Number(entry.Leg);
        line.Number((short)entry.Type);
        line.Number((short)entry.Account);
        line.Number(entry.Sign);
        line.Id(body.Id);
        line.Number(UnixMicroseconds(entry.RecordedAt));
        line.Text(entry.Actor);
        line.Text(entry.Marks);
        line.Number(UnixMicroseconds(body.OccurredAt));
        line.Number(body.ClockOffsetSeconds);
        line.Text(body.Kind);
        line.Number(body.Households);
        line.Number(body.People);
        line.Number(body.Businesses);
        line.Counts(body.Results);
        line.Counts(body.Pending);
        line.Number(body.MemberNumber);
        line.Number(body.Staff);
        line.Text(body.Outcome);
        line.Text(body.Outreach?.Channel);
        line.Number(body.Outreach?.Quantity);
        line.Text(body.Source);
        line.Hex(entry.PrivateDigest.Span);
        if (entry.BookedOn is { } date)
        {
            line.LastDate(date);
        }

        line.End();
    }

    /// <summary>Microseconds since 1970-01-01T00:00:00Z; negative before.</summary>
    public static long UnixMicroseconds(DateTime utc) => (utc - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>True when a code can stand in a canonical field.</summary>
    public static bool IsSafe(ReadOnlySpan<char> code) => !code.ContainsAny(s_forbidden);

    private readonly ref struct LineWriter(IBufferWriter<byte> output)
    {
        public void Text(string? value)
        {
            if (value is { Length: > 0 })
            {
                Encoding.UTF8.GetBytes(value, output);
            }

            Separator((byte)'\t');
        }

        public void Number(long? value)
        {
            if (value is { } number)
            {
                Digits(number);
            }

            Separator((byte)'\t');
        }

        public void Id(Guid value)
        {
            value.TryFormat(output.GetSpan(36), out var written);
            output.Advance(written);
            Separator((byte)'\t');
        }

        public void Counts(Counts counts)
        {
            for (var i = 0; i < counts.Codes.Length; i++)
            {
                if (i > 0)
                {
                    Separator((byte)',');
                }

                Encoding.UTF8.GetBytes(counts.Codes[i], output);
                Separator((byte)'=');
                Digits(counts.Values[i]);
            }

            Separator((byte)'\t');
        }

        public void Hex(ReadOnlySpan<byte> bytes)
        {
            if (!bytes.IsEmpty)
            {
                Convert.TryToHexStringLower(bytes, output.GetSpan(bytes.Length * 2), out var written);
                output.Advance(written);
            }
        }

        public void LastDate(DateOnly date)
        {
            Separator((byte)'\t');
            date.TryFormat(output.GetSpan(DateFormat.Length), out var written, DateFormat, CultureInfo.InvariantCulture);
            output.Advance(written);
        }

        public void End() => Separator((byte)'\n');

        private void Digits(long value)
        {
            value.TryFormat(output.GetSpan(20), out var written, provider: CultureInfo.InvariantCulture);
            output.Advance(written);
        }

        private void Separator(byte separator)
        {
            output.GetSpan(1)[0] = separator;
            output.Advance(1);
        }
    }
}
