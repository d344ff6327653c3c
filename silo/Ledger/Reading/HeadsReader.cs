using CampaignHub.Domain.Ledger;
using Npgsql;

namespace CampaignHub.Ledger.Reading;

/// <summary>The last entry of every stream, in one snapshot.</summary>
internal static class HeadsReader
{
    // A loose index scan: one look-up per stream, not one per entry.
    private const string Heads =
        """
        WITH RECURSIVE stream (team_code) AS (
            (SELECT team_code FROM entry ORDER BY team_code LIMIT 1)
            UNION ALL
            SELECT (SELECT e.team_code FROM entry e WHERE e.team_code > s.team_code ORDER BY e.team_code LIMIT 1)
            FROM stream s WHERE s.team_code IS NOT NULL
        )
        SELECT s.team_code, head.number, head.hash
        FROM stream s
        CROSS JOIN LATERAL (
            SELECT e.number, e.hash FROM entry e WHERE e.team_code = s.team_code ORDER BY e.number DESC LIMIT 1
        ) head
        """;

    public static async Task<Dictionary<string, StreamHead>> ReadAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await ReadAsync(connection, cancellation);
    }

    /// <summary>The same in the snapshot of the connection's transaction.</summary>
    public static async Task<Dictionary<string, StreamHead>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var heads = await Sql.ListAsync(
            Sql.Command(connection, Heads),
            row => KeyValuePair.Create(row.GetString(0), new StreamHead(row.GetInt64(1), row.GetFieldValue<byte[]>(2))),
            cancellation);
        return heads.ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Team → the number of its last entry.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> ReadNumbersAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var heads = await ReadAsync(connection, cancellation);
        return heads.ToDictionary(head => head.Key, head => head.Value.Number, StringComparer.Ordinal);
    }
}
