using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Teams;
using CampaignHub.Domain.Totals;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Seals;

/// <summary>Seals as they are stored.</summary>
public sealed class SealReader(NpgsqlDataSource database)
{
    /// <summary>All seals of a date, or (null) of every date, oldest first.</summary>
    public async Task<IReadOnlyList<(DateOnly Date, DaySeal Seal)>> ListAsync(DateOnly? date, CancellationToken cancellation)
    {
        const string Select = "SELECT date, number, root, sealed_at FROM day_seal";
        var command = date is { } only
            ? Sql.Command(database, $"{Select} WHERE date = $1 ORDER BY number", only)
            : Sql.Command(database, $"{Select} ORDER BY date, number");
        return await Sql.ListAsync(
            command,
            row => (row.GetFieldValue<DateOnly>(0), new DaySeal(row.GetInt32(1), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(2)), row.GetDateTime(3))),
            cancellation);
    }

    /// <summary>The teams of a seal, by code.</summary>
    public async Task<IReadOnlyList<SealedTeam>> ReadTeamsAsync(DateOnly date, int number, CancellationToken cancellation) =>
        await Sql.ListAsync(
            Sql.Command(
                database,
                """
                SELECT team_code, head_number, head_hash, last_number, last_at, held,
                       check_ins, households, businesses, people, results::text, pending::text,
                       to_check_check_ins, to_check_households, to_check_businesses, to_check_people, to_check_results::text, to_check_pending::text
                FROM day_seal_team WHERE date = $1 AND number = $2 ORDER BY team_code COLLATE "C"
                """,
                date,
                number),
            Read,
            cancellation);

    private static SealedTeam Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        new StreamHead(row.GetInt64(1), row.GetFieldValue<byte[]>(2)),
        new TeamDay(
            row.GetInt64(3),
            new DayTotals(ReadTally(row, 6), ReadTally(row, 12), row.GetInt64(5), row.IsDBNull(4) ? null : row.GetDateTime(4))));

    private static Tally ReadTally(NpgsqlDataReader row, int at) => new(
        row.GetInt64(at), row.GetInt64(at + 1), row.GetInt64(at + 2), row.GetInt64(at + 3), ReadCounts(row, at + 4), ReadCounts(row, at + 5));

    private static Counts ReadCounts(NpgsqlDataReader row, int at) => CountsJson.Read(row.Text(at));
}
