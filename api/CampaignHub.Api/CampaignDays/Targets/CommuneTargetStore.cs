using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Contracts.Days;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.CampaignDays.Targets;

/// <summary>Targets of communes in PostgreSQL, each change with its line of the audit.</summary>
internal sealed class CommuneTargetStore(NpgsqlDataSource database, TimeProvider time)
{
    private const int MostTargets = 20_000;
    private const string Select = "SELECT commune_code, scope, scope_key, measure, value, plan_number, plan_date FROM commune_target";
    private const string Key = "commune_code = $1 AND scope = $2 AND scope_key = $3 AND measure = $4";

    private const string Upsert =
        """
        INSERT INTO commune_target (commune_code, scope, scope_key, measure, value, plan_number, plan_date) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (commune_code, scope, scope_key, measure) DO UPDATE
        SET value = excluded.value, plan_number = excluded.plan_number, plan_date = excluded.plan_date
        """;

    /// <summary>The targets of a commune or (null) of all, of one scope and key or (null) of all; at most 20,000.</summary>
    public async Task<IReadOnlyList<CommuneTargetBody>> ListAsync(
        string? communeCode, string? scope, string? scopeKey, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection,
            $"""
            {Select} WHERE ($1 IS NULL OR commune_code = $1) AND ($2 IS NULL OR scope = $2) AND ($3 IS NULL OR scope_key = $3)
            ORDER BY commune_code, scope, scope_key, measure LIMIT {MostTargets}
            """);
        command.Parameters.AddText(communeCode);
        command.Parameters.AddText(scope);
        command.Parameters.AddText(scopeKey);
        return await RosterSql.ListAsync(command, Read, cancellation);
    }

    /// <summary>Gives a target, changes it, or (no value) takes it back; durable when this returns.</summary>
    public async Task SaveAsync(CommuneTargetBody target, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RosterSql.LockAsync(connection, target.CommuneCode, cancellation);
        var before = await FindAsync(connection, target, cancellation);
        if (before == target || (before is null && target.Value is null))
        {
            return;
        }

        await WriteAsync(connection, target, cancellation);
        var (old, now) = RosterAudit.Differences(before is null ? null : FieldsOf(before), FieldsOf(target));
        now!["period"] = target.ScopeKey;
        now["measure"] = target.Measure;
        var action = before is null ? "commune-target.given" : target.Value is null ? "commune-target.withdrawn" : "commune-target.changed";
        var line = new AuditEntry(actor, action, target.CommuneCode!) { CommuneCode = target.CommuneCode, Before = old, After = now };
        await AuditLog.AppendAsync(connection, [line], time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task WriteAsync(NpgsqlConnection connection, CommuneTargetBody target, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, target.Value is null ? $"DELETE FROM commune_target WHERE {Key}" : Upsert);
        AddKey(command, target);
        if (target.Value is not null)
        {
            command.Parameters.Add(NpgsqlDbType.Integer, target.Value);
            command.Parameters.AddText(target.PlanNumber);
            command.Parameters.Add(NpgsqlDbType.Date, target.PlanDate);
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<CommuneTargetBody?> FindAsync(NpgsqlConnection connection, CommuneTargetBody target, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, $"{Select} WHERE {Key}");
        AddKey(command, target);
        return (await RosterSql.ListAsync(command, Read, cancellation)).SingleOrDefault();
    }

    private static void AddKey(NpgsqlCommand command, CommuneTargetBody target)
    {
        command.Parameters.AddText(target.CommuneCode);
        command.Parameters.AddText(target.Scope);
        command.Parameters.AddText(target.ScopeKey);
        command.Parameters.AddText(target.Measure);
    }

    private static CommuneTargetBody Read(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.Text(5), row.Date(6));

    private static JsonObject FieldsOf(CommuneTargetBody target) => new()
    {
        ["value"] = target.Value,
        ["planNumber"] = target.PlanNumber,
        ["planDate"] = target.PlanDate is { } planned ? DayKeys.Of(planned) : null,
    };
}
