using CampaignHub.Domain.Ledger;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger;

/// <summary>Lists records: the last posting of each, with its open mark and what ended it.</summary>
public sealed class CheckInListReader(NpgsqlDataSource database)
{
    private const string Columns =
        $"{EntryReader.Columns}, m.marks, first.actor, first.recorded_at, ended.type, ended.actor, ended.recorded_at, ended.reason";

    // What belongs to a posting is looked up posting by posting, as its private part is (PrivateOfEach).
    // A mark follows its record in the same append, so it stands right behind it. PostgreSQL plans with the values at
    // hand, so a condition that a value switches off costs nothing.
    private const string WithTheirs =
        $"""
        JOIN LATERAL (SELECT f.actor, f.recorded_at FROM entry f WHERE f.id = e.subject AND f.leg = 0 OFFSET 0) first ON true
        {EntryReader.PrivateOfEach}
        LEFT JOIN LATERAL (
            SELECT n.marks FROM entry n WHERE n.team_code = e.team_code AND n.number = e.number + 1 AND n.type = 4
                AND NOT EXISTS (SELECT FROM entry u WHERE u.subject = e.subject AND u.id <> u.subject AND u.type = 5 AND u.number > e.number)
            OFFSET 0
        ) m ON true
        LEFT JOIN LATERAL (
            SELECT r.type, r.actor, r.recorded_at, why.reason
            FROM entry r LEFT JOIN entry_private why USING (team_code, number)
            WHERE r.subject = e.subject AND r.id <> r.subject AND r.type IN (2, 7) AND r.number > e.number
            LIMIT 1
        ) ended ON true
        WHERE e.type IN (1, 3, 6) AND e.date BETWEEN $1 AND $2 AND (e.team_code, e.number) > ($3, $4)
            AND ($5 = '' OR e.commune_code = $5)
            AND ($6 = '' OR e.team_code = $6)
            AND ($7 = 0 OR (m.marks IS NOT NULL) = ($7 = 1))
            AND ($8 = 0 OR ($8 = 1 AND e.account = 3) OR ($8 = 2 AND e.account <> 3))
            AND ($9 = '' OR coalesce(e.source, 'phone') = $9)
            AND ($10 = -1 OR coalesce(ended.type, 0) = $10)
            AND (cardinality($11) = 0 OR e.id = ANY ($11) AND e.id = e.subject OR e.subject = ANY ($11) AND e.id <> e.subject)
            AND NOT EXISTS (SELECT FROM entry p WHERE p.subject = e.subject AND p.id <> p.subject AND p.type IN (3, 6) AND p.number > e.number)
        ORDER BY e.team_code, e.number
        LIMIT $12
        """;

    /// <summary>The records that have a mark; among all of a month, these are few.</summary>
    private const string Marked =
        """
        (SELECT r.* FROM entry mark
            CROSS JOIN LATERAL (SELECT * FROM entry WHERE team_code = mark.team_code AND number = mark.number - 1 OFFSET 0) r
            WHERE mark.type = 4 AND mark.date BETWEEN $1 AND $2 AND ($5 = '' OR mark.commune_code = $5) AND ($6 = '' OR mark.team_code = $6))
        """;

    /// <summary>Every posting of the records that an entry of the wanted type took out of the figures; among all of a year, these are few.</summary>
    private const string Ended =
        """
        (SELECT r.* FROM (
                SELECT DISTINCT subject FROM entry
                WHERE id <> subject AND type = $10 AND ($5 = '' OR commune_code = $5) AND ($6 = '' OR team_code = $6)) over
            CROSS JOIN LATERAL (
                SELECT * FROM entry WHERE id = over.subject AND id = subject
                UNION ALL SELECT * FROM entry WHERE subject = over.subject AND id <> subject) r)
        """;

    /// <summary>The records by team and number, after the filter's cursor.</summary>
    public async Task<IReadOnlyList<CheckInRow>> ReadAsync(CheckInFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var command = Sql.Command(
            database,
            $"SELECT {Columns} FROM {Postings(filter)} e {WithTheirs}",
            filter.From,
            filter.To,
            filter.After.TeamCode,
            filter.After.Number,
            filter.CommuneCode ?? "",
            filter.TeamCode ?? "",
            Wanted(filter.Flagged),
            Wanted(filter.Held),
            filter.Source ?? "",
            Wanted(filter.Fate),
            filter.Ids.ToArray(),
            filter.Limit);
        return await Sql.ListAsync(command, Read, cancellation);
    }

    /// <summary>Where to look for postings: begun at what is rare, a page does not read all that is not wanted.</summary>
    private static string Postings(CheckInFilter filter) =>
        filter.Flagged is true ? Marked
        : filter.Fate is RecordFate.Declined or RecordFate.Voided ? Ended
        : "entry";

    private static CheckInRow Read(NpgsqlDataReader row)
    {
        const int Marks = EntryReader.ColumnCount;
        var entry = EntryReader.Read(row);
        var ended = row.IsDBNull(Marks + 3) ? (EntryType?)null : (EntryType)row.GetInt16(Marks + 3);
        var change = ended is not null ? new RecordChange(row.GetString(Marks + 4), row.GetDateTime(Marks + 5), row.Text(Marks + 6))
            : entry.Type != EntryType.CheckIn ? new RecordChange(entry.Actor, entry.RecordedAt, entry.Private.Reason)
            : null;
        var fate = ended switch
        {
            null => RecordFate.InForce,
            EntryType.Decline => RecordFate.Declined,
            _ => RecordFate.Voided,
        };
        return new CheckInRow(entry, row.Text(Marks)?.Split(',') ?? [], fate)
        {
            HandedInBy = row.GetString(Marks + 1),
            ReceivedAt = row.GetDateTime(Marks + 2),
            Change = change,
        };
    }

    /// <summary>0 for either, 1 for yes, 2 for no.</summary>
    private static int Wanted(bool? wanted) => wanted switch { null => 0, true => 1, false => 2 };

    /// <summary>The type of the entry that ended it: none (0), or any (-1).</summary>
    private static int Wanted(RecordFate? fate) => fate switch
    {
        null => -1,
        RecordFate.Voided => (int)EntryType.Reversal,
        RecordFate.Declined => (int)EntryType.Decline,
        _ => 0,
    };
}
