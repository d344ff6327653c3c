using System.Data;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Statistics;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Statistics;

/// <summary>Answers from the stored figures and, in the same snapshot, from the entries that these do not contain yet.</summary>
public sealed class StatisticsReader(NpgsqlDataSource database, CampaignProgram program) : IStatisticsReader
{
    private const int TimeoutSeconds = 120;

    private const string Households =
        """
        SELECT count(*) FROM (
            SELECT 1 FROM entry e
            JOIN entry_private p ON p.team_code = e.team_code AND p.number = e.number
            LEFT JOIN team t ON t.code = e.team_code
            LEFT JOIN village v ON v.code = t.village_code
            LEFT JOIN commune c ON c.code = e.commune_code
            WHERE e.date BETWEEN @from AND @to AND e.account = 1 AND p.household_number IS NOT NULL
              AND (cardinality(@communes) = 0 OR e.commune_code = ANY (@communes)) AND (cardinality(@teams) = 0 OR e.team_code = ANY (@teams))
              AND (cardinality(@kinds) = 0 OR e.kind = ANY (@kinds))
              AND (cardinality(@provinces) = 0 OR c.former_province = ANY (@provinces)) AND (cardinality(@areas) = 0 OR v.attributes && @areas)
              AND (cardinality(@formers) = 0 OR v.former_commune = ANY (@formers))
              AND (cardinality(@heads) = 0 OR e.number <= (SELECT upto FROM unnest(@heads, @numbers) AS known (team, upto) WHERE team = e.team_code))
            GROUP BY coalesce(t.village_code, e.team_code), p.household_number HAVING sum(e.check_ins) > 0) household
        """;

    /// <inheritdoc/>
    public async Task<StatisticsAnswer> OpenAsync(StatisticsQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var snapshot = await Snapshot.OpenAsync(database, cancellation);
        try
        {
            var heads = query.Heads ?? await HeadsReader.ReadNumbersAsync(snapshot.Connection, cancellation);
            var reach = query.Heads is null ? await Reach.ReadAsync(snapshot.Connection, heads, [query], cancellation) : Reach.OfLedger;
            return new StatisticsAnswer(heads, RowsAsync(snapshot.Connection, query, reach, cancellation), snapshot);
        }
        catch
        {
            await snapshot.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<StatisticsTogether> ReadTogetherAsync(
        IReadOnlyList<StatisticsQuery> queries, IReadOnlyDictionary<string, long>? heads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(queries);
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation);
        var known = heads ?? await HeadsReader.ReadNumbersAsync(snapshot.Connection, cancellation);
        var reach = heads is null ? await Reach.ReadAsync(snapshot.Connection, known, queries, cancellation) : Reach.OfLedger;
        var answers = new List<IReadOnlyList<StatisticsRow>>();
        foreach (var query in queries)
        {
            answers.Add(await RowsAsync(snapshot.Connection, query with { Heads = heads }, reach, cancellation).ToListAsync(cancellation));
        }

        return new StatisticsTogether(known, answers);
    }

    /// <inheritdoc/>
    public async Task<long?> CountHouseholdsAsync(StatisticsQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.CountsResults || !query.Organisations.IsEmpty || query.OnCampaignDays is not null)
        {
            return null;
        }

        await using var connection = await database.OpenConnectionAsync(cancellation);
        var counted = await Sql.ListAsync(Command(connection, Households, query, Reach.OfLedger), row => row.GetInt64(0), cancellation);
        return counted[0] == 0 ? null : counted[0];
    }

    private async IAsyncEnumerable<StatisticsRow> RowsAsync(
        NpgsqlConnection connection,
        StatisticsQuery query,
        Reach reach,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(connection, StatisticsSql.Of(query, reach), query, reach);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        StatisticsRow? row = null;
        while (await reader.ReadAsync(cancellation))
        {
            var next = Read(reader, query.GroupBy.Length);
            if (row is not null && row.Keys.SequenceEqual(next.Keys))
            {
                // The line of records to check follows that of all records.
                row = row with { ToCheck = next.ToCheck };
                continue;
            }

            if (row is not null && row.All != default)
            {
                yield return row;
            }

            row = next;
        }

        if (row is not null && row.All != default)
        {
            yield return row;
        }
    }

    private static StatisticsRow Read(NpgsqlDataReader reader, int keys)
    {
        var figures = new Figures(
            reader.GetInt64(keys + 1), reader.GetInt64(keys + 2), reader.GetInt64(keys + 3), reader.GetInt64(keys + 4),
            reader.GetInt64(keys + 5), reader.GetInt64(keys + 6), reader.GetInt64(keys + 7));
        var isAll = reader.GetInt16(keys) == 1;
        return new StatisticsRow(
            [.. Enumerable.Range(0, keys).Select(reader.GetString)],
            isAll ? figures : default,
            isAll ? default : figures,
            reader.IsDBNull(keys + 8) ? null : (int)reader.GetInt64(keys + 8));
    }

    private NpgsqlCommand Command(NpgsqlConnection connection, string sql, StatisticsQuery query, Reach reach)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = TimeoutSeconds };
        command.Parameters.AddWithValue("from", query.From);
        command.Parameters.AddWithValue("to", query.To);
        command.Parameters.AddWithValue("communes", query.Communes.ToArray());
        command.Parameters.AddWithValue("teams", query.Teams.ToArray());
        command.Parameters.AddWithValue("wanted", query.Activities.ToArray());
        command.Parameters.AddWithValue("kinds", query.Kinds.ToArray());
        command.Parameters.AddWithValue("organisations", query.Organisations.ToArray());
        command.Parameters.AddWithValue("provinces", query.FormerProvinces.ToArray());
        command.Parameters.AddWithValue("formers", query.FormerCommunes.ToArray());
        command.Parameters.AddWithValue("areas", query.Areas.ToArray());
        command.Parameters.AddWithValue("grown", reach.Grown.Select(stream => stream.TeamCode).ToArray());
        command.Parameters.AddWithValue("after", reach.Grown.Select(stream => stream.After).ToArray());
        command.Parameters.AddWithValue("heads", (query.Heads?.Keys ?? []).ToArray());
        command.Parameters.AddWithValue("numbers", (query.Heads?.Values ?? []).ToArray());
        command.Parameters.AddWithValue("activities", program.Activities.Select(activity => activity.Code).ToArray());
        command.Parameters.AddWithValue("groups", program.Activities.Select(activity => activity.Group ?? "").ToArray());
        return command;
    }
}
