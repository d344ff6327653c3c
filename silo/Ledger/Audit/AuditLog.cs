using System.Text.Json.Nodes;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Ledger.Audit;

/// <summary>Writes the append-only log of changes, in the transaction of the change it tells of.</summary>
public static class AuditLog
{
    /// <summary>Appends entries in one statement, however many; to be called before the change is committed.</summary>
    public static async Task AppendAsync(
        NpgsqlConnection connection, IReadOnlyList<AuditEntry> entries, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0)
        {
            return;
        }

        // Numbers are taken first, so that the personal part finds its entry whatever order the rows are written in.
        await using var command = new NpgsqlCommand(
            """
            WITH new AS MATERIALIZED (
                SELECT nextval(pg_get_serial_sequence('audit', 'id')) AS id, line.*
                FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
                    WITH ORDINALITY AS line (actor, action, subject, commune_code, before, after, personal_before, personal_after, place)
            ), kept AS (
                INSERT INTO audit (id, at, actor, action, subject, commune_code, before, after) OVERRIDING SYSTEM VALUE
                SELECT id, $1, actor, action, subject, commune_code, before::jsonb, after::jsonb FROM new
            )
            INSERT INTO audit_personal (audit_id, before, after)
            SELECT id, personal_before::jsonb, personal_after::jsonb FROM new
            WHERE personal_before IS NOT NULL OR personal_after IS NOT NULL
            """,
            connection);
        command.Parameters.Add(new() { Value = now.ToUniversalTime() });
        Add(command, entries, entry => entry.Actor);
        Add(command, entries, entry => entry.Action);
        Add(command, entries, entry => entry.Subject);
        Add(command, entries, entry => entry.CommuneCode);
        Add(command, entries, entry => Text(entry.Before));
        Add(command, entries, entry => Text(entry.After));
        Add(command, entries, entry => Text(entry.PersonalBefore));
        Add(command, entries, entry => Text(entry.PersonalAfter));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static void Add(NpgsqlCommand command, IReadOnlyList<AuditEntry> entries, Func<AuditEntry, string?> field) =>
        command.Parameters.Add(new()
        {
            Value = entries.Select(field).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
        });

    private static string? Text(JsonObject? value) => value?.ToJsonString();
}
