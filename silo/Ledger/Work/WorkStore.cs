using System.Text.Json.Nodes;
using CampaignHub.Domain.Work;
using CampaignHub.Ledger.Audit;
using CampaignHub.Ledger.Reading;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Ledger.Work;

/// <summary>Keeps the registers; each change is one transaction with its line of the audit.</summary>
public sealed class WorkStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>A page behind a cursor, newest first.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(
        WorkRegister<T> register, WorkFilter filter, WorkCursor after, int limit, CancellationToken cancellation)
        where T : class, IWorkRecord
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(after);
        var command = Sql.Command(
            database,
            $"""
            {register.Select} WHERE withdrawn_at IS NULL AND date BETWEEN $1 AND $2 AND ($3 = '' OR commune_code = $3) AND (date, id) < ($4, $5)
            ORDER BY date DESC, id DESC LIMIT $6
            """,
            filter.From, filter.To, filter.CommuneCode ?? "", after.Date, after.Id, limit);
        return await Sql.ListAsync(command, register.Read, cancellation);
    }

    /// <summary>Decisions on awards that everybody may read, newest first.</summary>
    public async Task<IReadOnlyList<AwardDecision>> ListPublishedAsync(int limit, CancellationToken cancellation)
    {
        var register = WorkRegisters.AwardDecisions;
        var command = Sql.Command(
            database,
            $"{register.Select} WHERE withdrawn_at IS NULL AND published_at IS NOT NULL ORDER BY date DESC, id DESC LIMIT $1",
            limit);
        return await Sql.ListAsync(command, register.Read, cancellation);
    }

    /// <summary>Adds a line under the id its page made, or changes it; durable when this returns.</summary>
    public Task<WorkSaved> SaveAsync<T>(WorkRegister<T> register, T line, string actor, CancellationToken cancellation)
        where T : class, IWorkRecord
    {
        ArgumentNullException.ThrowIfNull(register);
        return ChangeAsync(register, line.Id, async (connection, known) =>
        {
            if (known is { } other && other.Line.CommuneCode != line.CommuneCode)
            {
                return (WorkSaved.NotFound, null);
            }

            if (known is { IsWithdrawn: false } && register.IsFixed(known.Line))
            {
                return (WorkSaved.Published, null);
            }

            await WriteAsync(connection, register, line, cancellation);
            var before = known is { IsWithdrawn: false } ? known.Line : default;
            return (WorkSaved.Done, EntryOf(register, before, line, actor, before is null ? "added" : "changed"));
        }, cancellation);
    }

    /// <summary>Takes a line out of the register; the audit keeps it.</summary>
    public Task<WorkSaved> WithdrawAsync<T>(
        WorkRegister<T> register, Guid id, string? communeCode, string reason, string actor, CancellationToken cancellation)
        where T : class, IWorkRecord
    {
        ArgumentNullException.ThrowIfNull(register);
        return ChangeAsync(register, id, async (connection, known) =>
        {
            if (known is not { IsWithdrawn: false } || known.Line.CommuneCode != communeCode)
            {
                return (WorkSaved.NotFound, null);
            }

            var published = register.ReadOnlyColumn is { } column ? $", {column} = NULL" : "";
            var command = Sql.Command(
                connection, $"UPDATE {register.Table} SET withdrawn_at = $2, changed_at = $2{published} WHERE id = $1", id, time.GetUtcNow());
            await Sql.ExecuteAsync(command, cancellation);
            return (WorkSaved.Done, new AuditEntry(actor, $"{register.Name}.withdrawn", SubjectOf(register, id))
            {
                CommuneCode = communeCode,
                Before = register.Fields(known.Line),
                PersonalBefore = register.PersonalFields(known.Line),
                PersonalAfter = new JsonObject { ["reason"] = reason },
            });
        }, cancellation);
    }

    /// <summary>Lets everybody read an approved decision on awards.</summary>
    public Task<WorkSaved> PublishAsync(Guid id, string? communeCode, string actor, CancellationToken cancellation)
    {
        var register = WorkRegisters.AwardDecisions;
        return ChangeAsync(register, id, async (connection, known) =>
        {
            if (known is not { IsWithdrawn: false } || known.Line.CommuneCode != communeCode)
            {
                return (WorkSaved.NotFound, null);
            }

            if (known.Line.Number is null || known.Line.PublishedAt is not null)
            {
                return (known.Line.Number is null ? WorkSaved.NotApproved : WorkSaved.Done, null);
            }

            await Sql.ExecuteAsync(
                Sql.Command(connection, "UPDATE award_decision SET published_at = $2, changed_at = $2 WHERE id = $1", id, time.GetUtcNow()),
                cancellation);
            return (WorkSaved.Done, new AuditEntry(actor, $"{register.Name}.published", SubjectOf(register, id))
            {
                CommuneCode = communeCode,
                After = new JsonObject { ["number"] = known.Line.Number },
            });
        }, cancellation);
    }

    private async Task<WorkSaved> ChangeAsync<T>(
        WorkRegister<T> register,
        Guid id,
        Func<NpgsqlConnection, Known<T>?, Task<(WorkSaved Saved, AuditEntry? Entry)>> change,
        CancellationToken cancellation)
        where T : class, IWorkRecord
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // Two pages that send the same new id take turns as well; a row that is not there yet cannot be locked.
        await Sql.ExecuteAsync(Sql.Command(connection, "SELECT pg_advisory_xact_lock(hashtextextended($1, 22))", id.ToString()), cancellation);
        var (saved, entry) = await change(connection, await FindAsync(connection, register, id, cancellation));
        if (entry is not null)
        {
            await AuditLog.AppendAsync(connection, [entry], time.GetUtcNow(), cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return saved;
    }

    private static async Task<Known<T>?> FindAsync<T>(
        NpgsqlConnection connection, WorkRegister<T> register, Guid id, CancellationToken cancellation)
        where T : class, IWorkRecord
    {
        var lines = await Sql.ListAsync(
            Sql.Command(connection, register.SelectOne, id), row => new Known<T>(register.Read(row), row.GetBoolean(row.FieldCount - 1)), cancellation);
        return lines.SingleOrDefault();
    }

    private async Task WriteAsync<T>(NpgsqlConnection connection, WorkRegister<T> register, T line, CancellationToken cancellation)
        where T : class, IWorkRecord
    {
        await using var command = Sql.Command(connection, register.Upsert, line.Id);
        command.Parameters.Add(new() { Value = (object?)line.CommuneCode ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = line.Date });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        foreach (var column in register.Columns)
        {
            command.Parameters.Add(new() { Value = column.Value(line) ?? DBNull.Value, NpgsqlDbType = column.Type });
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Null when nothing differs: saying again what is so leaves no trace.</summary>
    private static AuditEntry? EntryOf<T>(WorkRegister<T> register, T? before, T line, string actor, string what)
        where T : class, IWorkRecord
    {
        var (old, now) = Changes(before, line, register.Fields);
        var (oldPersonal, personal) = Changes(before, line, register.PersonalFields);
        return now.Count == 0 && personal.Count == 0 ? null : new AuditEntry(actor, $"{register.Name}.{what}", SubjectOf(register, line.Id))
        {
            CommuneCode = line.CommuneCode,
            Before = NullIfEmpty(old),
            After = NullIfEmpty(now),
            PersonalBefore = NullIfEmpty(oldPersonal),
            PersonalAfter = NullIfEmpty(personal),
        };
    }

    private static (JsonObject Before, JsonObject After) Changes<T>(T? before, T line, Func<T, JsonObject> fields)
        where T : class, IWorkRecord
    {
        var (old, now) = (before is null ? [] : fields(before), fields(line));
        AuditFields.KeepChanged(old, now);
        foreach (var field in now.Where(field => field.Value is null && !old.ContainsKey(field.Key)).ToList())
        {
            now.Remove(field.Key);
        }

        return (old, now);
    }

    private static JsonObject? NullIfEmpty(JsonObject fields) => fields.Count == 0 ? null : fields;

    private static string SubjectOf<T>(WorkRegister<T> register, Guid id)
        where T : class, IWorkRecord => $"{register.Name}:{id}";

    private sealed record Known<T>(T Line, bool IsWithdrawn)
        where T : class, IWorkRecord;
}
