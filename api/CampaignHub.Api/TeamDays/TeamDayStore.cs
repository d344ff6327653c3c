using CampaignHub.Api.Roster;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.TeamDays;

/// <summary>When teams went out and were done: rows that only grow, so they are their own history.</summary>
internal sealed class TeamDayStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Insert =
        """
        INSERT INTO team_day_event (id, team_code, commune_code, date, event, at, clock_offset_seconds, staff, recorded_at, actor)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (id) DO NOTHING
        """;

    /// <summary>
    /// Where each team stands, by what was said last and not by what arrived last. Conditions that a null switches off.
    /// </summary>
    private const string States =
        """
        SELECT team_code, commune_code,
            (array_agg(event ORDER BY right_at DESC, number DESC))[1],
            min(right_at) FILTER (WHERE event = 'start'),
            max(right_at) FILTER (WHERE event = 'end'),
            (array_agg(staff ORDER BY right_at DESC, number DESC) FILTER (WHERE staff IS NOT NULL))[1]
        FROM (SELECT *, at + make_interval(secs => coalesce(clock_offset_seconds, 0)) AS right_at FROM team_day_event) e
        WHERE date = $1 AND ($2 IS NULL OR commune_code = $2) AND ($3 IS NULL OR team_code = $3) AND ($4 IS NULL OR team_code > $4)
        GROUP BY team_code, commune_code
        ORDER BY team_code
        LIMIT $5
        """;

    /// <summary>Takes one in; durable when this returns. True when it is new, false when its id was known.</summary>
    public async Task<bool> RecordAsync(TeamDayEvent said, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, Insert);
        var values = command.Parameters;
        values.Add(NpgsqlDbType.Uuid, said.Id);
        values.AddText(said.TeamCode);
        values.AddText(TeamCode.CommuneOf(said.TeamCode));
        values.Add(NpgsqlDbType.Date, said.Date);
        values.AddText(said.Event);
        values.Add(NpgsqlDbType.TimestampTz, said.At);
        values.Add(NpgsqlDbType.Integer, said.ClockOffsetSeconds);
        values.Add(NpgsqlDbType.Integer, said.Staff);
        values.Add(NpgsqlDbType.TimestampTz, time.GetUtcNow());
        values.AddText(actor);
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <summary>One as it was sent, to compare it with one sent again; null when there is none.</summary>
    public async Task<TeamDayEvent?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection, "SELECT team_code, date, event, at, clock_offset_seconds, staff FROM team_day_event WHERE id = $1");
        command.Parameters.Add(NpgsqlDbType.Uuid, id);
        var rows = await RosterSql.ListAsync(
            command,
            row => new TeamDayEvent(
                id, row.GetString(0), row.GetFieldValue<DateOnly>(1), row.GetString(2), row.GetDateTime(3), row.Number(4), row.Number(5)),
            cancellation);
        return rows.SingleOrDefault();
    }

    /// <summary>Teams that went out on a date, by code; of one commune or team where named.</summary>
    public async Task<List<TeamDayItem>> ListAsync(
        DateOnly date, string? commune, string? team, string? after, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, States);
        command.Parameters.Add(NpgsqlDbType.Date, date);
        command.Parameters.AddText(commune);
        command.Parameters.AddText(team);
        command.Parameters.AddText(after);
        command.Parameters.Add(NpgsqlDbType.Integer, limit);
        return await RosterSql.ListAsync(command, Read, cancellation);
    }

    private static TeamDayItem Read(NpgsqlDataReader row)
    {
        var isDone = row.GetString(2) == "end";
        return new TeamDayItem(
            row.GetString(0), row.GetString(1), isDone ? "finished" : "working", row.Time(3), isDone ? row.Time(4) : null, row.Number(5));
    }
}
