using CampaignHub.Domain.Ledger;
using Npgsql;

namespace CampaignHub.Ledger.Reading;

/// <summary>The last entry of every stream, in one snapshot.</summary>
internal static class HeadsReader
{
    // A loose index scan, backwards, so that what comes before a stream is the last entry of the one before: one look-up per stream.
    private const string Heads =
        """
        WITH RECURSIVE head (team_code, number, hash) AS (
            (SELECT team_code, number, hash FROM entry ORDER BY team_code DESC, number DESC LIMIT 1)
            UNION ALL
            SELECT before.team_code, before.number, before.hash FROM head CROSS JOIN LATERAL (
                SELECT e.team_code, e.number, e.hash FROM entry e WHERE e.team_code < head.team_code ORDER BY e.team_code DESC, e.number DESC LIMIT 1) before
        )
        SELECT team_code, number, hash FROM head
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
