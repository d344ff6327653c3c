using CampaignHub.Domain.Ledger;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Verification;

/// <summary>A row of the ledger with the columns that its hash covers only indirectly.</summary>
/// <param name="TeamCode">The stream.</param>
/// <param name="Number">Its place in it.</param>
/// <param name="Entry">What it says; null when it cannot be read.</param>
/// <param name="CommuneCode">The column.</param>
/// <param name="Date">The column.</param>
/// <param name="HasPrivate">True when <c>entry_private</c> has a row for it.</param>
/// <param name="HasStray">True when a column is filled that belongs to an absent field and so is in no hash.</param>
/// <param name="Fault">Why it cannot be read.</param>
internal sealed record EntryRow(
    string TeamCode,
    long Number,
    LedgerEntry? Entry,
    string? CommuneCode,
    DateOnly Date,
    bool HasPrivate,
    bool HasStray,
    string? Fault)
{
    private const int RowsPerPage = 2_000;

    // The page first, then what belongs to its rows.
    private const string Page =
        $"""
        SELECT {EntryReader.Columns}, e.commune_code, p.team_code IS NOT NULL,
               e.outreach_channel IS NULL AND e.outreach_quantity IS NOT NULL
               OR p.latitude_e7 IS NULL AND num_nonnulls(p.longitude_e7, p.accuracy_metres, p.mock) > 0
        FROM (SELECT * FROM entry WHERE (team_code, number) > ($1, $2) ORDER BY team_code, number LIMIT $3) e
        {EntryReader.PrivateOfEach}
        ORDER BY e.team_code, e.number
        """;

    /// <summary>
    /// All rows by team and number, a page at a time: memory stays flat, and no long snapshot stands in PostgreSQL's
    /// way. Streams only grow, so rows written meanwhile are read or not, and either is right.
    /// </summary>
    public static async IAsyncEnumerable<EntryRow> ReadAllAsync(
        NpgsqlDataSource database,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        List<EntryRow> page;
        var (teamCode, number) = ("", 0L);
        do
        {
            page = await Sql.ListAsync(Sql.Command(database, Page, teamCode, number, RowsPerPage), Read, cancellation);
            foreach (var row in page)
            {
                yield return row;
                (teamCode, number) = (row.TeamCode, row.Number);
            }
        }
        while (page.Count == RowsPerPage);
    }

    /// <summary>True for what reading a row throws when a value in it is none that the product writes.</summary>
    public static bool IsUnreadable(Exception exception) =>
        exception is InvalidCastException or FormatException or InvalidOperationException or ArgumentException
            or OverflowException or System.Text.Json.JsonException;

    private static EntryRow Read(NpgsqlDataReader row)
    {
        var (teamCode, number) = (row.GetString(0), row.GetInt64(1));
        try
        {
            // A clock offset that leads out of the calendar makes reading fail.
            var entry = EntryReader.Read(row);
            return new EntryRow(
                teamCode, number, entry, row.GetString(36), entry.Date, row.GetBoolean(37), row.GetBoolean(38), null);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return new EntryRow(teamCode, number, null, null, default, false, false, exception.Message);
        }
    }
}
