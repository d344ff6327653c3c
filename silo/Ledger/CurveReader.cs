using CampaignHub.Domain.Ports;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger;

/// <summary>Sums over the ledger by the time of receipt.</summary>
public sealed class CurveReader(NpgsqlDataSource database) : ICurveReader
{
    private const string Quarters =
        """
        SELECT CASE WHEN received::date = date THEN extract(hour FROM received)::int * 60 + extract(minute FROM received)::int / 15 * 15 END,
          sum(check_ins), sum(people), sum(households)
        FROM (SELECT *, recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh' AS received FROM entry WHERE account = 1 AND date = $1) e
        """;

    private const string EarlierEntries =
        """
        SELECT e.date FROM entry e JOIN campaign_day d ON d.date = e.date AND d.status <> 'declared'
        WHERE e.account = 1 AND e.date BETWEEN $1 - 400 AND $1 - 1
        """;

    private const string Best =
        """
        GROUP BY e.date HAVING sum(e.people) > 0 ORDER BY sum(e.people) DESC, e.date DESC LIMIT 1
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CurveQuarter>> ReadAsync(DateOnly date, string? communeCode, CancellationToken cancellation)
    {
        var command = communeCode is null
            ? Sql.Command(database, $"{Quarters} GROUP BY 1 ORDER BY 1", date)
            : Sql.Command(database, $"{Quarters} WHERE commune_code = $2 GROUP BY 1 ORDER BY 1", date, communeCode);
        return await Sql.ListAsync(
            command,
            row => new CurveQuarter(row.Number(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)),
            cancellation);
    }

    /// <inheritdoc/>
    public async Task<DateOnly?> FindBestEarlierAsync(DateOnly date, string? communeCode, CancellationToken cancellation)
    {
        var command = communeCode is null
            ? Sql.Command(database, $"{EarlierEntries} {Best}", date)
            : Sql.Command(database, $"{EarlierEntries} AND e.commune_code = $2 {Best}", date, communeCode);
        var found = await Sql.ListAsync(command, row => row.GetFieldValue<DateOnly>(0), cancellation);
        return found.Count == 0 ? null : found[0];
    }
}
