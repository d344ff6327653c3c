using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Difficulties;

/// <summary>Writes difficulties and the steps taken about them; each with its line of the audit, in one transaction.</summary>
internal sealed class DifficultyStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Steps of one difficulty at most: a conversation, not a chat.</summary>
    public const int MostSteps = 200;

    /// <summary>Takes a difficulty in; durable when this returns. True when it is new, false when it was known.</summary>
    public async Task<bool> RecordAsync(NewDifficulty difficulty, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (!await InsertAsync(connection, difficulty, actor, now, cancellation))
        {
            return false;
        }

        await KeepTextAsync(connection, difficulty.Id, step: 0, difficulty.Text, cancellation);
        var entry = Audit(actor, "difficulty.recorded", difficulty.Id, difficulty.TeamCode) with
        {
            After = new JsonObject { ["kind"] = difficulty.Kind, ["urgent"] = difficulty.Urgent, ["proposal"] = difficulty.Proposal },
        };
        await AuditLog.AppendAsync(connection, [entry], now, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Takes a step; durable when this returns.</summary>
    public async Task<StepOutcome> StepAsync(Guid difficulty, NewStep step, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // The lock makes steps of one difficulty take turns, so that each is numbered and decided on what went before.
        var before = await LockAsync(connection, difficulty, cancellation);
        if (step.Id is { } id && await FindAsync(connection, id, cancellation) is { } known)
        {
            return known.Difficulty == difficulty && known.Action == step.Action && known.To == step.To ? StepOutcome.Known : StepOutcome.IdTaken;
        }

        if (before.State == DifficultyState.Resolved || before.Steps >= MostSteps)
        {
            return StepOutcome.Over;
        }

        await InsertAsync(connection, difficulty, before.Steps + 1, step, now, cancellation);
        await KeepTextAsync(connection, difficulty, before.Steps + 1, step.Text, cancellation);
        var (state, holder) = (step.IsFinal ? DifficultyState.Resolved : step.Action, step.To ?? before.Holder);
        await ChangeAsync(connection, difficulty, state, holder, now, cancellation);
        var entry = Audit(step.Actor, $"difficulty.{step.Action}", difficulty, before.TeamCode) with
        {
            Before = step.To is null ? null : new JsonObject { ["holder"] = before.Holder },
            After = step.To is { } to ? new JsonObject { ["holder"] = to } : step.IsFinal ? new JsonObject { ["final"] = true } : null,
        };
        await AuditLog.AppendAsync(connection, [entry], now, cancellation);
        await transaction.CommitAsync(cancellation);
        return StepOutcome.Taken;
    }

    private static async Task<bool> InsertAsync(
        NpgsqlConnection connection, NewDifficulty difficulty, string actor, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(
            connection,
            """
            INSERT INTO difficulty (id, team_code, commune_code, kind, proposal, urgent, occurred_at, clock_offset_seconds,
                activity, member_number, households_affected, actor, recorded_at, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
            ON CONFLICT (id) DO NOTHING
            """);
        var values = command.Parameters;
        values.Add(NpgsqlDbType.Uuid, difficulty.Id);
        values.AddText(difficulty.TeamCode);
        values.AddText(difficulty.CommuneCode);
        values.AddText(difficulty.Kind);
        values.Add(NpgsqlDbType.Boolean, difficulty.Proposal);
        values.Add(NpgsqlDbType.Boolean, difficulty.Urgent);
        values.Add(NpgsqlDbType.TimestampTz, difficulty.OccurredAt);
        values.Add(NpgsqlDbType.Integer, difficulty.ClockOffsetSeconds);
        values.AddText(difficulty.Activity);
        values.Add(NpgsqlDbType.Integer, difficulty.MemberNumber);
        values.Add(NpgsqlDbType.Integer, difficulty.HouseholdsAffected);
        values.AddText(actor);
        values.Add(NpgsqlDbType.TimestampTz, now);
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private static async Task InsertAsync(
        NpgsqlConnection connection, Guid difficulty, int number, NewStep step, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(
            connection,
            """
            INSERT INTO difficulty_step (difficulty_id, number, id, action, at, actor, unit, escalated_to)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """);
        var values = command.Parameters;
        values.Add(NpgsqlDbType.Uuid, difficulty);
        values.Add(NpgsqlDbType.Integer, number);
        values.Add(NpgsqlDbType.Uuid, step.Id);
        values.AddText(step.Action);
        values.Add(NpgsqlDbType.TimestampTz, now);
        values.AddText(step.Actor);
        values.AddText(step.Unit);
        values.AddText(step.To);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task KeepTextAsync(
        NpgsqlConnection connection, Guid difficulty, int step, string? text, CancellationToken cancellation)
    {
        if (text is null)
        {
            return;
        }

        await using var command = RosterSql.Command(connection, "INSERT INTO difficulty_text (difficulty_id, step, text) VALUES ($1, $2, $3)");
        command.Parameters.Add(NpgsqlDbType.Uuid, difficulty);
        command.Parameters.Add(NpgsqlDbType.Integer, step);
        command.Parameters.AddText(text);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<Standing> LockAsync(NpgsqlConnection connection, Guid difficulty, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(
            connection, "SELECT team_code, state, holder, steps FROM difficulty WHERE id = $1 FOR UPDATE");
        command.Parameters.Add(NpgsqlDbType.Uuid, difficulty);
        var rows = await RosterSql.ListAsync(
            command, row => new Standing(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3)), cancellation);
        return rows.Single();
    }

    private static async Task<(Guid Difficulty, string Action, string? To)?> FindAsync(
        NpgsqlConnection connection, Guid step, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, "SELECT difficulty_id, action, escalated_to FROM difficulty_step WHERE id = $1");
        command.Parameters.Add(NpgsqlDbType.Uuid, step);
        var rows = await RosterSql.ListAsync(command, row => (row.GetGuid(0), row.GetString(1), row.Text(2)), cancellation);
        return rows.Count == 0 ? null : rows[0];
    }

    private static async Task ChangeAsync(
        NpgsqlConnection connection, Guid difficulty, string state, string holder, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(
            connection, "UPDATE difficulty SET state = $2, holder = $3, steps = steps + 1, changed_at = $4 WHERE id = $1");
        command.Parameters.Add(NpgsqlDbType.Uuid, difficulty);
        command.Parameters.AddText(state);
        command.Parameters.AddText(holder);
        command.Parameters.Add(NpgsqlDbType.TimestampTz, now);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static AuditEntry Audit(string actor, string action, Guid difficulty, string teamCode) =>
        new(actor, action, $"{teamCode}/{difficulty}") { CommuneCode = TeamCode.CommuneOf(teamCode) };

    private sealed record Standing(string TeamCode, string State, string Holder, int Steps);
}
