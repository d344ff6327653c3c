using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Contracts.Days;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.PlanTargets;

/// <summary>Targets of plans in PostgreSQL, each change with its line of the audit.</summary>
internal sealed class TargetStore<T>(NpgsqlDataSource database, TargetTable<T> table, TimeProvider time)
    where T : class, IPlanTarget
{
    /// <summary>The targets that a condition with its order and limit leaves.</summary>
    public async Task<IReadOnlyList<T>> ListAsync(string condition, Action<NpgsqlParameterCollection> fill, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, $"{table.Select} FROM {table.Name} WHERE {condition}");
        fill(command.Parameters);
        return await RosterSql.ListAsync(command, table.Read, cancellation);
    }

    /// <summary>Gives a target, changes it, or (no value) takes it back; durable when this returns.</summary>
    public async Task SaveAsync(T target, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RosterSql.LockAsync(connection, target.CommuneCode, cancellation);
        var before = await FindAsync(connection, target, cancellation);
        if (target.Equals(before) || (before is null && target.Amount is null))
        {
            return;
        }

        await WriteAsync(connection, target, cancellation);
        await AuditLog.AppendAsync(connection, [EntryOf(before, target, actor)], time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<T?> FindAsync(NpgsqlConnection connection, T target, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, $"{table.Select} FROM {table.Name} WHERE {table.OneKey}");
        AddKey(command, target);
        return (await RosterSql.ListAsync(command, table.Read, cancellation)).SingleOrDefault();
    }

    private async Task WriteAsync(NpgsqlConnection connection, T target, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(
            connection, target.Amount is null ? $"DELETE FROM {table.Name} WHERE {table.OneKey}" : table.Upsert);
        AddKey(command, target);
        if (target.Amount is not null)
        {
            command.Parameters.Add(NpgsqlDbType.Numeric, target.Amount);
            command.Parameters.AddText(target.PlanNumber);
            command.Parameters.Add(NpgsqlDbType.Date, target.PlanDate);
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }

    private void AddKey(NpgsqlCommand command, T target)
    {
        foreach (var key in table.Key)
        {
            command.Parameters.Add(key.Type, key.Value(target));
        }
    }

    private AuditEntry EntryOf(T? before, T target, string actor)
    {
        var (old, now) = RosterAudit.Differences(before is null ? null : FieldsOf(before), FieldsOf(target));
        foreach (var (field, value) in table.KeyFields(target))
        {
            now![field] = value?.DeepClone();
        }

        var done = before is null ? "given" : target.Amount is null ? "withdrawn" : "changed";
        return new AuditEntry(actor, $"{table.Action}.{done}", table.Subject(target)) { CommuneCode = target.CommuneCode, Before = old, After = now };
    }

    private static JsonObject FieldsOf(T target) => new()
    {
        ["value"] = target.Amount,
        ["planNumber"] = target.PlanNumber,
        ["planDate"] = target.PlanDate is { } planned ? DayKeys.Of(planned) : null,
    };
}
