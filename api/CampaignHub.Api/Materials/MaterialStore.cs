using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Materials;

/// <summary>Which guides to list.</summary>
/// <param name="State">The state they are in.</param>
/// <param name="Unit">Proposed by this unit only; null for all.</param>
/// <param name="ValidOn">Only those still shown on this day; null for all.</param>
internal sealed record MaterialFilter(
    string State, string? Unit, DateOnly? ValidOn, string? Topic, string? Language, string? Kind, long? After, int Limit);

/// <summary>Guides in PostgreSQL, their files beside them.</summary>
internal sealed class MaterialStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Columns =
        """
        id, title, kind, topic, language, url, file_name, file_type, file_bytes, valid_until, sender, unit, state, created_at, published_at
        """;

    /// <summary>Proposes a guide; durable when this returns.</summary>
    public async Task<MaterialItem> AddAsync(MaterialBody body, string unit, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection,
            $"""
            INSERT INTO material (title, kind, topic, language, url, valid_until, sender, unit, state, actor, created_at, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'proposed', $9, $10, $10) RETURNING {Columns}
            """);
        var values = command.Parameters;
        values.AddText(body.Title);
        values.AddText(body.Kind);
        values.AddText(body.Topic);
        values.AddText(body.Language);
        values.AddText(body.Url);
        values.Add(NpgsqlDbType.Date, body.ValidUntil);
        values.AddText(body.Sender);
        values.AddText(unit);
        values.AddText(actor);
        values.Add(NpgsqlDbType.TimestampTz, now);
        var made = (await RosterSql.ListAsync(command, Read, cancellation))[0];
        var entry = new AuditEntry(actor, "material.proposed", $"material:{made.Id}") { After = new JsonObject { ["title"] = made.Title } };
        await AuditLog.AppendAsync(connection, [entry], now, cancellation);
        await transaction.CommitAsync(cancellation);
        return made;
    }

    /// <summary>Gives a guide that is still proposed its file; null when it is no longer.</summary>
    public async Task<MaterialItem?> KeepFileAsync(
        long id, MaterialFile file, ReadOnlyMemory<byte> content, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection,
            $"""
            UPDATE material SET file_name = $2, file_type = $3, file_bytes = $4, changed_at = $5
            WHERE id = $1 AND state = 'proposed' RETURNING {Columns}
            """);
        command.Parameters.Add(NpgsqlDbType.Bigint, id);
        command.Parameters.AddText(file.Name);
        command.Parameters.AddText(file.Type);
        command.Parameters.Add(NpgsqlDbType.Integer, file.Bytes);
        command.Parameters.Add(NpgsqlDbType.TimestampTz, now);
        if (await RosterSql.ListAsync(command, Read, cancellation) is not [var changed])
        {
            return null;
        }

        await using var keep = RosterSql.Command(
            connection,
            """
            INSERT INTO material_file (material_id, content, sha256) VALUES ($1, $2, $3)
            ON CONFLICT (material_id) DO UPDATE SET content = excluded.content, sha256 = excluded.sha256
            """);
        keep.Parameters.Add(NpgsqlDbType.Bigint, id);
        keep.Parameters.Add(NpgsqlDbType.Bytea, content);
        keep.Parameters.Add(NpgsqlDbType.Bytea, SHA256.HashData(content.Span));
        await keep.ExecuteNonQueryAsync(cancellation);
        var entry = new AuditEntry(actor, "material.changed", $"material:{id}") { After = new JsonObject { ["bytes"] = file.Bytes } };
        await AuditLog.AppendAsync(connection, [entry], now, cancellation);
        await transaction.CommitAsync(cancellation);
        return changed;
    }

    /// <summary>Takes a guide from one of some states to another; null when it is in none of them.</summary>
    public async Task<MaterialItem?> MoveAsync(long id, string[] from, string to, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection,
            $"""
            UPDATE material SET state = $3, changed_at = $4, published_at = CASE WHEN $3 = 'published' THEN $4 ELSE published_at END
            WHERE id = $1 AND state = ANY ($2) RETURNING {Columns}
            """);
        command.Parameters.Add(NpgsqlDbType.Bigint, id);
        command.Parameters.Add(new() { Value = from });
        command.Parameters.AddText(to);
        command.Parameters.Add(NpgsqlDbType.TimestampTz, now);
        if (await RosterSql.ListAsync(command, Read, cancellation) is not [var moved])
        {
            return null;
        }

        await AuditLog.AppendAsync(connection, [new AuditEntry(actor, $"material.{to}", $"material:{id}")], now, cancellation);
        await transaction.CommitAsync(cancellation);
        return moved;
    }

    /// <summary>A page, newest first.</summary>
    public async Task<MaterialPage> ReadAsync(MaterialFilter filter, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection,
            $"""
            SELECT {Columns} FROM material
            WHERE state = $1 AND ($2 IS NULL OR unit = $2)
                AND ($3 IS NULL OR valid_until IS NULL OR valid_until >= $3)
                AND ($4 IS NULL OR topic = $4) AND ($5 IS NULL OR language = $5) AND ($6 IS NULL OR kind = $6)
                AND ($7 IS NULL OR id < $7)
            ORDER BY id DESC LIMIT $8
            """);
        var values = command.Parameters;
        values.AddText(filter.State);
        values.AddText(filter.Unit);
        values.Add(NpgsqlDbType.Date, filter.ValidOn);
        values.AddText(filter.Topic);
        values.AddText(filter.Language);
        values.AddText(filter.Kind);
        values.Add(NpgsqlDbType.Bigint, filter.After);
        values.Add(NpgsqlDbType.Integer, filter.Limit + 1);
        var rows = await RosterSql.ListAsync(command, Read, cancellation);
        return new MaterialPage([.. rows.Take(filter.Limit)], rows.Count > filter.Limit ? rows[filter.Limit - 1].Id : null);
    }

    /// <summary>One guide; null when there is none.</summary>
    public async Task<MaterialItem?> FindAsync(long id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, $"SELECT {Columns} FROM material WHERE id = $1");
        command.Parameters.Add(NpgsqlDbType.Bigint, id);
        return (await RosterSql.ListAsync(command, Read, cancellation)).FirstOrDefault();
    }

    /// <summary>The content of a guide's file and its SHA-256; null when it has none.</summary>
    public async Task<(byte[] Content, byte[] Hash)?> ReadFileAsync(long id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, "SELECT content, sha256 FROM material_file WHERE material_id = $1");
        command.Parameters.Add(NpgsqlDbType.Bigint, id);
        var rows = await RosterSql.ListAsync(command, row => (row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1)), cancellation);
        return rows.Count == 0 ? null : rows[0];
    }

    private static MaterialItem Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.Text(3), row.GetString(4), row.Text(5),
        row.IsDBNull(8) ? null : new MaterialFile(row.GetString(6), row.GetString(7), row.GetInt32(8)),
        row.Date(9), row.GetString(10), row.GetString(11), row.GetString(12),
        new DateTimeOffset(row.GetDateTime(13), TimeSpan.Zero),
        row.Time(14));
}
