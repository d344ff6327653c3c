using System.Buffers;
using System.Text;
using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;

namespace CampaignHub.Domain.Tests.Ledger;

/// <summary>The example of <c>docs/ledger.md</c>: these bytes and hashes may never change.</summary>
public sealed class CanonicalEntryTests
{
    private const string FirstLine =
        "1\t24805-003\t1\t0199d2c4-0000-7000-8000-000000000001\t0\t1\t1\t1\t0199d2c4-0000-7000-8000-000000000001\t"
        + "1795310101000001\tdevice:12\t\t1795310100000000\t-2\thousehold\t1\t3\t0\tonline-services=1,vneid=2\tvneid=1\t4\t2\t"
        + "return\tloudspeaker\t3\tphone\t";

    private const string Digest = "56d38169983224854d6bea7165ee856e94715f6103f6f3be5112e8416931828f";

    private static readonly byte[] s_salt = [.. Enumerable.Range(0, HashChain.SaltLength).Select(i => (byte)i)];

    private static LedgerEntry Full { get; } = new(
        1, Guid.Parse("0199d2c4-0000-7000-8000-000000000001"), 0, EntryType.CheckIn, Account.Counted, 1,
        new CheckIn(
            Guid.Parse("0199d2c4-0000-7000-8000-000000000001"), Some.Team, Some.Morning, "household", 1, 3,
            Some.Counts(("vneid", 2), ("online-services", 1)))
        {
            Businesses = 0,
            Pending = Some.Counts(("vneid", 1)),
            MemberNumber = 4,
            Staff = 2,
            Outcome = "return",
            Outreach = new Outreach("loudspeaker", 3),
            ClockOffsetSeconds = -2,
            Source = "phone",
        },
        Some.Morning.AddMicroseconds(1_000_001), Some.Device)
    {
        Private = new PrivatePart(new Position(119_400_000, 1_084_400_000, 12, Mock: false), 37, "Nhà cuối ngõ"),
    };

    [Fact]
    public void The_line_of_the_documented_example_is_byte_for_byte_as_documented()
    {
        var entry = HashChain.Protect(Full, s_salt);

        Assert.Equal($"{FirstLine}{Digest}\n", Line(entry));
    }

    [Fact]
    public void The_hash_of_the_documented_example_is_as_documented()
    {
        var entry = HashChain.Link(StreamHead.Empty, HashChain.Protect(Full, s_salt));

        Assert.Equal("b7bc48c10caa53fc8eb2e13b410b3d842cdf7523c5763f8ffecb94bc1433dd27", Convert.ToHexStringLower(entry.Hash.Span));
    }

    [Fact]
    public void Absent_fields_are_empty_and_tabs_stay()
    {
        var bare = new CheckIn(Guid.Empty, Some.Team, DateTime.UnixEpoch.AddMicroseconds(-1), "remote", 0, 0, Some.Counts());
        var entry = new LedgerEntry(7, Guid.Empty, 1, EntryType.Reversal, Account.Held, -1, bare, DateTime.UnixEpoch, "staff:5");

        Assert.Equal(
            "1\t24805-003\t7\t00000000-0000-0000-0000-000000000000\t1\t2\t3\t-1\t00000000-0000-0000-0000-000000000000\t0\tstaff:5"
            + "\t\t-1\t\tremote\t0\t0\t\t\t\t\t\t\t\t\t\t\n",
            Line(entry));
    }

    [Fact]
    public void A_date_that_does_not_follow_from_the_time_of_the_work_makes_a_line_of_version_2()
    {
        var booked = HashChain.Protect(Full with { Type = EntryType.Booking, BookedOn = new DateOnly(2026, 12, 1) }, s_salt);

        Assert.Equal(
            $"2{FirstLine[1..]}{Digest}\t2026-12-01\n".Replace("\t0\t1\t1\t1\t", "\t0\t6\t1\t1\t", StringComparison.Ordinal),
            Line(booked));
        Assert.Equal(
            "9b1faa185bf759ad8ac17fdb0115d7816c60b9db244dfdea5a5aeb2da5fd683f",
            Convert.ToHexStringLower(HashChain.Link(StreamHead.Empty, booked).Hash.Span));
    }

    [Fact]
    public void The_private_fields_enter_only_as_a_salted_digest()
    {
        var (one, other) = (HashChain.Protect(Full, s_salt), HashChain.Protect(Full, new byte[HashChain.SaltLength]));

        Assert.DoesNotContain("Nhà", Line(one), StringComparison.Ordinal);
        Assert.NotEqual(one.PrivateDigest.ToArray(), other.PrivateDigest.ToArray());
        Assert.True(HashChain.Protect(Full with { Private = PrivatePart.None }, s_salt).PrivateDigest.IsEmpty);
    }

    [Fact]
    public void A_time_is_written_as_whole_microseconds_in_years_1_and_9999_too()
    {
        Assert.Equal(-62_135_596_800_000_000, CanonicalEntry.UnixMicroseconds(new DateTime(1, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(253_402_300_799_999_999, CanonicalEntry.UnixMicroseconds(DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)));
    }

    [Theory]
    [InlineData("vneid", true)]
    [InlineData("a=1", false)]
    [InlineData("a,b", false)]
    [InlineData("a\tb", false)]
    [InlineData("a\n", false)]
    public void A_code_is_safe_when_it_cannot_be_taken_for_a_separator(string code, bool safe) =>
        Assert.Equal(safe, CanonicalEntry.IsSafe(code));

    private static string Line(LedgerEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>();
        CanonicalEntry.Write(entry, bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
