using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Teams;
using CampaignHub.Domain.Totals;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger;

/// <summary>Plain sums over the ledger.</summary>
public sealed class DayTotalsReader(NpgsqlDataSource database) : IDayTotalsReader
{
    private const string Amounts =
        """
        e.account, sum(e.check_ins), sum(e.households), coalesce(sum(e.businesses), 0), sum(e.people), max(e.number), max(e.recorded_at)
        """;

    private static readonly string s_growth =
        $"SELECT e.team_code, e.date, max(e.number) FROM {StreamTails.After("unnest($1::text[], $2::bigint[])")} GROUP BY e.team_code, e.date";

    private const string Activities = "e.account, a.key, sum(a.value::bigint)";

    /// <inheritdoc/>
    public Task<IReadOnlyList<TeamDayRow>> ReadAsync(DateOnly date, string? communeCode, CancellationToken cancellation) =>
        communeCode is null
            ? SumAsync("entry e", "e.date = $1", [date], cancellation)
            : SumAsync("entry e", "e.date = $1 AND e.commune_code = $2", [date, communeCode], cancellation);

    /// <inheritdoc/>
    public async Task<DayTotals> ReadTeamAsync(string teamCode, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var rows = await SumAsync("entry e", "e.team_code = $1 AND e.date BETWEEN $2 AND $3", [teamCode, from, to], cancellation);
        return rows.Count == 0 ? DayTotals.Zero : rows[0].Day.Totals;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TeamDayRow>> ReadAtAsync(
        DateOnly date,
        string communeCode,
        IReadOnlyDictionary<string, long> numbers,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return SumAsync(
            "entry e JOIN unnest($3::text[], $4::bigint[]) AS known (team_code, number) ON known.team_code = e.team_code AND e.number <= known.number",
            "e.date = $1 AND e.commune_code = $2",
            [date, communeCode, numbers.Keys.ToArray(), numbers.Values.ToArray()],
            cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, long>> ReadHeadsAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await HeadsReader.ReadNumbersAsync(connection, cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TeamGrowth>> ReadGrowthAsync(IReadOnlyDictionary<string, long> afterNumbers, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(afterNumbers);
        return await Sql.ListAsync(
            Sql.Command(database, s_growth, afterNumbers.Keys.ToArray(), afterNumbers.Values.ToArray()),
            row => new TeamGrowth(row.GetString(0), row.GetFieldValue<DateOnly>(1), row.GetInt64(2)),
            cancellation);
    }

    private async Task<IReadOnlyList<TeamDayRow>> SumAsync(string tables, string where, object[] parameters, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        return await SumAsync(connection, transaction, tables, where, parameters, cancellation);
    }

    /// <summary>The same in a transaction that reads one snapshot and goes on afterwards.</summary>
    internal static async Task<IReadOnlyList<TeamDayRow>> SumAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, string tables, string where, object[] parameters, CancellationToken cancellation)
    {
        var sums = await SumAsync(connection, transaction, "e.team_code", tables, where, parameters, cancellation);
        return [.. sums.Select(sum => new TeamDayRow(sum.Key, sum.Value))];
    }

    /// <summary>Sums by any text of an entry, <paramref name="key"/> in SQL; in its order.</summary>
    internal static async Task<IReadOnlyList<KeyValuePair<string, TeamDay>>> SumAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        string key,
        string tables,
        string where,
        object[] parameters,
        CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                Sql.BatchCommand($"SELECT {key}, {Amounts} FROM {tables} WHERE {where} GROUP BY 1, e.account ORDER BY 1", parameters),
                Sql.BatchCommand($"SELECT {key}, {Activities} FROM {tables}, jsonb_each_text(e.results) AS a WHERE {where} GROUP BY 1, e.account, a.key", parameters),
                Sql.BatchCommand($"SELECT {key}, {Activities} FROM {tables}, jsonb_each_text(e.pending) AS a WHERE {where} GROUP BY 1, e.account, a.key", parameters),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var amounts = await Sql.RowsAsync(reader, ReadAmount, cancellation);
        await reader.NextResultAsync(cancellation);
        var results = Counted(await Sql.RowsAsync(reader, ReadActivity, cancellation));
        await reader.NextResultAsync(cancellation);
        var pending = Counted(await Sql.RowsAsync(reader, ReadActivity, cancellation));
        return [.. amounts.GroupBy(amount => amount.Key).Select(sum => KeyValuePair.Create(sum.Key, Day(sum, results, pending)))];
    }

    private static TeamDay Day(
        IGrouping<string, AmountRow> rows,
        Dictionary<(string Key, Account Account), Counts> results,
        Dictionary<(string Key, Account Account), Counts> pending)
    {
        var day = TeamDay.Zero;
        foreach (var row in rows)
        {
            var key = (row.Key, row.Account);
            var tally = row.Tally with
            {
                Results = results.GetValueOrDefault(key, Counts.Empty),
                Pending = pending.GetValueOrDefault(key, Counts.Empty),
            };
            var totals = row.Account switch
            {
                Account.Counted => DayTotals.Zero with { Counted = tally },
                Account.ToCheck => DayTotals.Zero with { ToCheck = tally },
                _ => DayTotals.Zero with { Held = tally.CheckIns },
            };
            day = new TeamDay(Math.Max(day.Number, row.Number), day.Totals + (totals with { LastAt = row.LastAt }));
        }

        return day;
    }

    private static Dictionary<(string Key, Account Account), Counts> Counted(List<ActivityRow> rows) =>
        rows.GroupBy(row => (row.Key, row.Account))
            .ToDictionary(group => group.Key, group => Counts.From(group.Select(row => KeyValuePair.Create(row.Activity, row.Count))));

    private static AmountRow ReadAmount(NpgsqlDataReader row) => new(
        row.GetString(0),
        (Account)row.GetInt16(1),
        new Tally(row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), Counts.Empty, Counts.Empty),
        row.GetInt64(6),
        row.GetDateTime(7));

    private static ActivityRow ReadActivity(NpgsqlDataReader row) =>
        new(row.GetString(0), (Account)row.GetInt16(1), row.GetString(2), (long)row.GetDecimal(3));

    private sealed record AmountRow(string Key, Account Account, Tally Tally, long Number, DateTime LastAt);

    private sealed record ActivityRow(string Key, Account Account, string Activity, long Count);
}
