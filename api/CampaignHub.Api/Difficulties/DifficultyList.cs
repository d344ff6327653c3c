using CampaignHub.Api.Roster;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Difficulties;

/// <summary>Reads difficulties with their steps.</summary>
internal sealed class DifficultyList(NpgsqlDataSource database)
{
    private const string Difficulties =
        """
        SELECT d.id, d.number, d.team_code, d.commune_code, d.kind, d.proposal, d.urgent, d.state, d.holder, t.text,
               d.occurred_at, d.recorded_at, d.changed_at, d.activity, d.households_affected, d.member_number, d.actor,
               d.clock_offset_seconds, m.name
        FROM difficulty d JOIN team m ON m.code = d.team_code LEFT JOIN difficulty_text t ON t.difficulty_id = d.id AND t.step = 0
        """;

    /// <summary>Conditions that a null switches off.</summary>
    private const string Page =
        $"""
        {Difficulties}
        WHERE ($1 IS NULL OR d.number < $1)
            AND ($2 IS NULL OR (d.state <> 'resolved') = $2)
            AND ($3 IS NULL OR d.state = $3)
            AND ($4 IS NULL OR d.urgent = $4)
            AND ($5 IS NULL OR d.proposal = $5)
            AND ($6 IS NULL OR d.kind = $6)
            AND ($7 IS NULL OR d.holder = $7)
            AND ($8 IS NULL OR d.commune_code = $8)
            AND ($9 IS NULL OR d.team_code = $9)
            AND ($10 IS NULL OR EXISTS (SELECT FROM difficulty_step s WHERE s.escalated_to = $10 AND s.difficulty_id = d.id))
        ORDER BY d.number DESC
        LIMIT $11
        """;

    private const string Steps =
        """
        SELECT s.difficulty_id, s.number, s.action, s.at, s.unit, s.escalated_to, t.text, s.actor
        FROM difficulty_step s LEFT JOIN difficulty_text t ON t.difficulty_id = s.difficulty_id AND t.step = s.number
        WHERE s.difficulty_id = ANY ($1)
        ORDER BY s.difficulty_id, s.number
        """;

    /// <summary>A page, newest first.</summary>
    public async Task<DifficultyPage> ReadAsync(DifficultyFilter filter, bool withPersons, CancellationToken cancellation)
    {
        var query = filter.Query;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, Page);
        var values = command.Parameters;
        values.Add(NpgsqlDbType.Bigint, query.After);
        values.Add(NpgsqlDbType.Boolean, query.Open);
        values.AddText(query.State);
        values.Add(NpgsqlDbType.Boolean, query.Urgent);
        values.Add(NpgsqlDbType.Boolean, query.Proposal);
        values.AddText(query.Kind);
        values.AddText(query.Holder);
        values.AddText(filter.Commune);
        values.AddText(filter.Team);
        values.AddText(filter.Department);
        values.Add(NpgsqlDbType.Integer, query.Rows + 1);
        var rows = await RosterSql.ListAsync(command, row => Read(row, withPersons), cancellation);
        var items = await WithStepsAsync(connection, [.. rows.Take(query.Rows)], withPersons, cancellation);
        return new DifficultyPage(items, rows.Count > query.Rows ? items[^1].Number : null);
    }

    /// <summary>One difficulty; null when there is none.</summary>
    public async Task<DifficultyItem?> FindAsync(Guid id, bool withPersons, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, $"{Difficulties} WHERE d.id = $1");
        command.Parameters.Add(NpgsqlDbType.Uuid, id);
        var rows = await RosterSql.ListAsync(command, row => Read(row, withPersons), cancellation);
        return (await WithStepsAsync(connection, rows, withPersons, cancellation)).FirstOrDefault();
    }

    /// <summary>A difficulty as it was sent, to compare it with one sent again; null when there is none.</summary>
    public async Task<NewDifficulty?> FindSentAsync(Guid id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, $"{Difficulties} WHERE d.id = $1");
        command.Parameters.Add(NpgsqlDbType.Uuid, id);
        var rows = await RosterSql.ListAsync(
            command,
            row => new NewDifficulty(
                row.GetGuid(0), row.GetString(2), row.GetString(4), row.GetBoolean(5), row.GetBoolean(6), row.GetDateTime(10),
                row.Number(17), row.Text(13), row.Number(15), row.Number(14), row.Text(9)),
            cancellation);
        return rows.FirstOrDefault();
    }

    private static DifficultyItem Read(NpgsqlDataReader row, bool withPersons)
    {
        var item = new DifficultyItem(
            row.GetGuid(0), row.GetInt64(1), row.GetString(2), row.GetString(18), row.GetString(3), row.GetString(4), row.GetBoolean(5),
            row.GetBoolean(6), row.GetString(7), row.GetString(8), row.Text(9), Time(row, 10), Time(row, 11), Time(row, 12), row.Text(13), row.Number(14), []);
        return withPersons ? item with { MemberNumber = row.Number(15), Actor = row.GetString(16) } : item;
    }

    private static async Task<List<DifficultyItem>> WithStepsAsync(
        NpgsqlConnection connection, List<DifficultyItem> items, bool withPersons, CancellationToken cancellation)
    {
        if (items.Count == 0)
        {
            return items;
        }

        await using var command = RosterSql.Command(connection, Steps);
        command.Parameters.Add(new() { Value = items.Select(item => item.Id).ToArray() });
        var steps = await RosterSql.ListAsync(
            command,
            row => (Difficulty: row.GetGuid(0), Step: new DifficultyStepItem(
                row.GetInt32(1), row.GetString(2), Time(row, 3), row.GetString(4), row.Text(5), row.Text(6))
            {
                Actor = withPersons ? row.GetString(7) : null,
            }),
            cancellation);
        var byDifficulty = steps.ToLookup(step => step.Difficulty, step => step.Step);
        return [.. items.Select(item => item with { Steps = [.. byDifficulty[item.Id]] })];
    }

    private static DateTimeOffset Time(NpgsqlDataReader row, int column) => new(row.GetDateTime(column), TimeSpan.Zero);
}
