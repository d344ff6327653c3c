using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.TeamTargets;

/// <summary>The targets of teams in PostgreSQL, each change with its line of the audit.</summary>
internal sealed class TeamTargetStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Upsert =
        """
        INSERT INTO team_target (team_code, year, measure, value, plan_number) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (team_code, year) DO UPDATE
        SET measure = excluded.measure, value = excluded.value, plan_number = excluded.plan_number
        """;

    /// <summary>The target of a year; one with nulls where none was given.</summary>
    public async Task<TeamTargetBody> ReadAsync(string teamCode, int year, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await FindAsync(connection, teamCode, year, cancellation) ?? TeamTargetBody.None(year);
    }

    /// <summary>Puts a target in force, or takes it back; durable when this returns.</summary>
    public async Task SaveAsync(string teamCode, TeamTargetBody target, string actor, CancellationToken cancellation)
    {
        var year = target.Year!.Value;
        var communeCode = TeamCode.CommuneOf(teamCode)!;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RosterSql.LockAsync(connection, communeCode, cancellation);
        var before = await FindAsync(connection, teamCode, year, cancellation);
        if (target == (before ?? TeamTargetBody.None(year)))
        {
            return;
        }

        await WriteAsync(connection, teamCode, target, cancellation);
        var (old, now) = RosterAudit.Differences(before is null ? null : FieldsOf(before), FieldsOf(target));
        var action = before is null ? "target.given" : target.IsNone ? "target.withdrawn" : "target.changed";
        // The year is named although it never differs: it says which target this is.
        now!["year"] = year;
        var line = new AuditEntry(actor, action, teamCode) { CommuneCode = communeCode, Before = old, After = now };
        await AuditLog.AppendAsync(connection, [line], time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task WriteAsync(
        NpgsqlConnection connection, string teamCode, TeamTargetBody target, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(
            connection, target.IsNone ? "DELETE FROM team_target WHERE team_code = $1 AND year = $2" : Upsert);
        var values = command.Parameters;
        values.AddText(teamCode);
        values.Add(NpgsqlDbType.Integer, target.Year);
        if (!target.IsNone)
        {
            values.AddText(target.Measure);
            values.Add(NpgsqlDbType.Integer, target.Value);
            values.AddText(target.PlanNumber);
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<TeamTargetBody?> FindAsync(
        NpgsqlConnection connection, string teamCode, int year, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(
            connection, "SELECT measure, value, plan_number FROM team_target WHERE team_code = $1 AND year = $2");
        command.Parameters.AddText(teamCode);
        command.Parameters.Add(NpgsqlDbType.Integer, year);
        var rows = await RosterSql.ListAsync(
            command, row => new TeamTargetBody(year, row.GetString(0), row.GetInt32(1), row.Text(2)), cancellation);
        return rows.SingleOrDefault();
    }

    private static JsonObject FieldsOf(TeamTargetBody target) => new()
    {
        ["measure"] = target.Measure,
        ["value"] = target.Value,
        ["planNumber"] = target.PlanNumber,
    };
}
