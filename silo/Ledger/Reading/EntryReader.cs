using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;
using Npgsql;

namespace CampaignHub.Ledger.Reading;

/// <summary>Rows of <c>entry</c> joined with <c>entry_private</c>, read back as entries.</summary>
internal static class EntryReader
{
    /// <summary>What to select, from <c>entry e LEFT JOIN entry_private p</c>, in the order <see cref="Read"/> expects.</summary>
    public const string Columns =
        """
        e.team_code, e.number, e.id, e.leg, e.type, e.account, e.subject, e.occurred_at, e.recorded_at, e.actor, e.kind,
        e.check_ins, e.households, e.people, e.businesses, e.results::text, e.pending::text, e.staff, e.outreach_quantity,
        e.outreach_channel, e.member_number, e.outcome, e.clock_offset_seconds, e.source, e.marks, e.private_digest, e.hash,
        p.salt, p.latitude_e7, p.longitude_e7, p.accuracy_metres, p.mock, p.household_number, p.note, p.reason, e.date
        """;

    /// <summary>How many these are: the place of the first column that a query adds.</summary>
    public const int ColumnCount = 36;

    /// <summary>The tables to select from.</summary>
    public const string Tables = "entry e LEFT JOIN entry_private p USING (team_code, number)";

    /// <summary>
    /// Follows entries <c>e</c> that were found already, instead of <see cref="Tables"/>: a look-up for each of them. Joined as a whole,
    /// PostgreSQL merges both tables when it may and begins the private rows anew with every page; <c>OFFSET 0</c> keeps it from that.
    /// </summary>
    public const string PrivateOfEach =
        "LEFT JOIN LATERAL (SELECT * FROM entry_private WHERE team_code = e.team_code AND number = e.number OFFSET 0) p ON true";

    public static LedgerEntry Read(NpgsqlDataReader row)
    {
        var sign = row.GetInt32(11);
        var protect = ReadPrivate(row);
        var body = new CheckIn(
            row.GetGuid(6), row.GetString(0), row.GetDateTime(7), row.GetString(10),
            sign * row.GetInt32(12), sign * row.GetInt32(13), sign * CountsJson.Read(row.Text(15)))
        {
            Businesses = sign * row.Number(14),
            Pending = sign * CountsJson.Read(row.Text(16)),
            Staff = sign * row.Number(17),
            Outreach = row.Text(19) is { } channel ? new Outreach(channel, sign * row.GetInt32(18)) : null,
            MemberNumber = row.Number(20),
            Outcome = row.Text(21),
            ClockOffsetSeconds = row.Number(22),
            Source = row.Text(23),
            Private = protect with { Reason = null },
        };
        var date = row.GetFieldValue<DateOnly>(35);
        return new LedgerEntry(
            row.GetInt64(1), row.GetGuid(2), row.GetInt16(3), (EntryType)row.GetInt16(4), (Account)row.GetInt16(5),
            sign, body, row.GetDateTime(8), row.GetString(9))
        {
            BookedOn = date == body.Date ? null : date,
            Marks = row.Text(24),
            Private = protect,
            Salt = Bytes(row, 27),
            PrivateDigest = Bytes(row, 25),
            Hash = Bytes(row, 26),
        };
    }

    private static PrivatePart ReadPrivate(NpgsqlDataReader row)
    {
        var location = row.Number(28) is { } latitude
            ? new Position(latitude, row.GetInt32(29), row.Number(30), row.GetBoolean(31))
            : null;
        var protect = new PrivatePart(location, row.Number(32), row.Text(33)) { Reason = row.Text(34) };
        return protect.IsEmpty ? PrivatePart.None : protect;
    }

    private static byte[] Bytes(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetFieldValue<byte[]>(column);
}
