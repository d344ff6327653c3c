using CampaignHub.Domain.Ledger;
using Npgsql;

namespace CampaignHub.Ledger.Reading;

/// <summary>The last entry of every stream, in one snapshot.</summary>
internal static class HeadsReader
{
    private static readonly string s_heads = Walk("team_code", "number", "hash");

    /// <summary>Without the hash the index alone has it all, as far as its pages are known to be visible: half the time.</summary>
    private static readonly string s_numbers = Walk("team_code", "number");

    public static async Task<Dictionary<string, StreamHead>> ReadAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await ReadAsync(connection, cancellation);
    }

    /// <summary>The same in the snapshot of the connection's transaction.</summary>
    public static async Task<Dictionary<string, StreamHead>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var heads = await Sql.ListAsync(
            Sql.Command(connection, s_heads),
            row => KeyValuePair.Create(row.GetString(0), new StreamHead(row.GetInt64(1), row.GetFieldValue<byte[]>(2))),
            cancellation);
        return heads.ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Team → the number of its last entry.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> ReadNumbersAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var numbers = await Sql.ListAsync(
            Sql.Command(connection, s_numbers), row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)), cancellation);
        return numbers.ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>A loose index scan, backwards, so that what comes before a stream is the last entry of the one before: one look-up per stream.</summary>
    private static string Walk(params string[] columns)
    {
        var (names, ofEntry, ofBefore) = (Of(""), Of("e."), Of("before."));
        return $"""
            WITH RECURSIVE head ({names}) AS (
                (SELECT {names} FROM entry ORDER BY team_code DESC, number DESC LIMIT 1)
                UNION ALL
                SELECT {ofBefore} FROM head CROSS JOIN LATERAL (
                    SELECT {ofEntry} FROM entry e WHERE e.team_code < head.team_code ORDER BY e.team_code DESC, e.number DESC LIMIT 1) before
            )
            SELECT {names} FROM head
            """;

        string Of(string table) => string.Join(", ", columns.Select(column => table + column));
    }
}
