using System.Globalization;
using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Totals;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger;

/// <summary>Sums over the ledger by campaign days and regular work.</summary>
public sealed class CampaignTotalsReader(NpgsqlDataSource database) : ICampaignTotalsReader
{
    private const string Span = "e.date BETWEEN $1 AND $2";

    private static readonly string s_tables = $"entry e {CampaignDaySql.JoinTo("e")}";

    private static readonly string s_countTeams =
        $"""
        SELECT of_day, count(*)::int FROM (
            SELECT d.date IS NOT NULL AS of_day, e.team_code FROM {s_tables}
            WHERE {Span} AND e.account = 1 GROUP BY 1, 2 HAVING sum(e.check_ins) > 0) team
        GROUP BY 1
        """;

    /// <inheritdoc/>
    public async Task<CampaignTotals> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        // The date and status of a campaign day, or nothing for regular work.
        const string Key = "coalesce(d.date::text || ' ' || d.status, '')";
        var sums = await DayTotalsReader.SumAsync(connection, transaction, Key, s_tables, Span, [from, to], cancellation);
        var days = sums.Where(sum => sum.Key.Length > 0).Select(sum => DayOf(sum.Key, sum.Value.Totals)).ToList();
        var regular = sums.FirstOrDefault(sum => sum.Key.Length == 0).Value?.Totals ?? DayTotals.Zero;
        var teams = await CountTeamsAsync(connection, from, to, cancellation);
        return new CampaignTotals(
            days.Aggregate(DayTotals.Zero, (sum, day) => sum + day.Totals),
            teams.GetValueOrDefault(true),
            regular,
            teams.GetValueOrDefault(false),
            days);
    }

    private static CampaignDayTotals DayOf(string key, DayTotals totals) => new(
        DateOnly.ParseExact(key[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum.Parse<DayStatus>(key[11..], ignoreCase: true),
        totals);

    /// <summary>Of campaign days, of regular work → teams with net check-ins above 0.</summary>
    private static async Task<Dictionary<bool, int>> CountTeamsAsync(
        NpgsqlConnection connection, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var rows = await Sql.ListAsync(
            Sql.Command(connection, s_countTeams, from, to), row => KeyValuePair.Create(row.GetBoolean(0), row.GetInt32(1)), cancellation);
        return rows.ToDictionary();
    }
}
