using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Access;
using CampaignHub.Domain.Places;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Places;

/// <summary>The communes' boundaries in PostgreSQL, replaced or removed as a whole.</summary>
internal sealed class BoundaryStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Subject = "boundaries";

    /// <summary>How often boundaries were imported or removed.</summary>
    public async Task<long> RevisionAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT revision FROM boundary_revision");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>All boundaries by commune code.</summary>
    public async Task<ImmutableSortedDictionary<string, Boundary>> ReadAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT commune_code, geometry::text FROM commune_boundary");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var boundaries = ImmutableSortedDictionary.CreateBuilder<string, Boundary>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            using var geometry = JsonDocument.Parse(reader.GetString(1));
            // What was written from a boundary reads as one; a hand in the database may have done otherwise.
            if (BoundaryGeometry.Read(geometry.RootElement).Boundary is { } boundary)
            {
                boundaries.Add(reader.GetString(0), boundary);
            }
        }

        return boundaries.ToImmutable();
    }

    /// <summary>Puts these boundaries in the place of all that were there; none removes them.</summary>
    public async Task ReplaceAsync(ImmutableSortedDictionary<string, Boundary> boundaries, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // First, so that of two imports at once the second waits and replaces the whole of the first.
        await RunAsync(connection, "UPDATE boundary_revision SET revision = revision + 1", cancellation);
        var before = await CountAsync(connection, cancellation);
        await RunAsync(connection, "DELETE FROM commune_boundary", cancellation);
        await InsertAsync(connection, boundaries, cancellation);
        var entry = new AuditEntry(actor, boundaries.IsEmpty ? "boundaries.removed" : "boundaries.imported", Subject)
        {
            Before = before == 0 ? null : new JsonObject { ["communes"] = before },
            After = boundaries.IsEmpty ? null : new JsonObject
            {
                ["communes"] = boundaries.Count,
                ["points"] = boundaries.Values.Sum(boundary => boundary.PointCount),
            },
        };
        await AuditLog.AppendAsync(connection, [entry], time.GetUtcNow(), cancellation);
        await AccessRevision.BumpAsync(connection, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task InsertAsync(
        NpgsqlConnection connection, ImmutableSortedDictionary<string, Boundary> boundaries, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "INSERT INTO commune_boundary (commune_code, geometry) SELECT code, geometry::jsonb FROM unnest($1, $2) AS new (code, geometry)",
            connection);
        command.Parameters.Add(new() { Value = boundaries.Keys.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.Parameters.Add(new()
        {
            Value = boundaries.Values.Select(Text).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
        });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT count(*) FROM commune_boundary", connection);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string Text(Boundary boundary)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text))
        {
            BoundaryGeometry.Write(writer, boundary);
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
