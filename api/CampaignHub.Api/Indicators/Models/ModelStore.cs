using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Contracts.Days;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Indicators.Models;

/// <summary>Writes models and their steps, each change with its line of the audit.</summary>
internal sealed class ModelStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Upsert =
        """
        INSERT INTO model (id, commune_code, village_code, kind, name, place, date, evidence, description, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (id) DO UPDATE
        SET village_code = excluded.village_code, kind = excluded.kind, name = excluded.name, place = excluded.place, date = excluded.date,
            evidence = excluded.evidence, description = excluded.description, changed_at = excluded.changed_at
        """;

    private const string InsertStep =
        "INSERT INTO model_step (model_id, state, on_date, reason, recorded_at, actor) VALUES ($1, $2, $3, $4, $5, $6)";

    /// <summary>The village is one of the commune's.</summary>
    public async Task<bool> IsVillageAsync(string villageCode, string communeCode, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, "SELECT EXISTS (SELECT FROM village WHERE code = $1 AND commune_code = $2)");
        command.Parameters.AddText(villageCode);
        command.Parameters.AddText(communeCode);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Adds a model, registered from today, or changes it; durable when this returns.</summary>
    public async Task SaveAsync(ModelBody? before, ModelBody model, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await WriteAsync(connection, model, now, cancellation);
        if (before is null)
        {
            await WriteStepAsync(connection, model.Id, model.Steps[0], actor, cancellation);
        }

        var (old, fields) = RosterAudit.Differences(before is null ? null : FieldsOf(before), FieldsOf(model));
        if (fields is null)
        {
            return;
        }

        var line = new AuditEntry(actor, before is null ? "model.registered" : "model.changed", model.Id.ToString())
        {
            CommuneCode = model.CommuneCode,
            Before = old,
            After = fields,
        };
        await AuditLog.AppendAsync(connection, [line], now, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Takes a model a step further; false when somebody else was first. Durable when this returns.</summary>
    public async Task<bool> StepAsync(ModelBody model, ModelStepBody step, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await LockedStepsAsync(connection, model.Id, cancellation) != model.Steps.Count)
        {
            return false;
        }

        await WriteStepAsync(connection, model.Id, step, actor, cancellation);
        var line = new AuditEntry(actor, $"model.{step.State}", model.Id.ToString())
        {
            CommuneCode = model.CommuneCode,
            Before = new JsonObject { ["state"] = model.State },
            After = new JsonObject { ["state"] = step.State, ["name"] = model.Name, ["date"] = DayKeys.Of(step.On), ["reason"] = step.Reason },
        };
        await AuditLog.AppendAsync(connection, [line], time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>How many steps there are, while nobody else can add one.</summary>
    private static async Task<long> LockedStepsAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellation)
    {
        await using var locking = RosterSql.Command(connection, "SELECT FROM model WHERE id = $1 FOR UPDATE");
        locking.Parameters.Add(NpgsqlDbType.Uuid, id);
        await locking.ExecuteNonQueryAsync(cancellation);
        await using var counting = RosterSql.Command(connection, "SELECT count(*) FROM model_step WHERE model_id = $1");
        counting.Parameters.Add(NpgsqlDbType.Uuid, id);
        return (long)(await counting.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task WriteAsync(NpgsqlConnection connection, ModelBody model, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, Upsert);
        var values = command.Parameters;
        values.Add(NpgsqlDbType.Uuid, model.Id);
        values.AddText(model.CommuneCode);
        values.AddText(model.VillageCode);
        values.AddText(model.Kind);
        values.AddText(model.Name);
        values.AddText(model.Place);
        values.Add(NpgsqlDbType.Date, model.Date);
        values.AddText(model.Evidence);
        values.AddText(model.Description);
        values.Add(NpgsqlDbType.TimestampTz, now.ToUniversalTime());
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task WriteStepAsync(NpgsqlConnection connection, Guid id, ModelStepBody step, string actor, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, InsertStep);
        command.Parameters.Add(NpgsqlDbType.Uuid, id);
        command.Parameters.AddText(step.State);
        command.Parameters.Add(NpgsqlDbType.Date, step.On);
        command.Parameters.AddText(step.Reason);
        command.Parameters.Add(NpgsqlDbType.TimestampTz, step.RecordedAt.ToUniversalTime());
        command.Parameters.AddText(actor);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static JsonObject FieldsOf(ModelBody model) => new()
    {
        ["kind"] = model.Kind,
        ["name"] = model.Name,
        ["place"] = model.Place,
        ["villageCode"] = model.VillageCode,
        ["date"] = DayKeys.Of(model.Date),
        ["evidence"] = model.Evidence,
        ["description"] = model.Description,
    };
}
