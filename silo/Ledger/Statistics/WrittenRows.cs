using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Statistics;

/// <summary>
/// How many rows PostgreSQL has counted as written to the ledger and to the roster: while that stays, the stored figures lack nothing new. It is
/// counted after the commit, at most some seconds later.
/// </summary>
internal static class WrittenRows
{
    private const string Counted =
        """
        SELECT sum(pg_stat_get_tuples_inserted(source) + pg_stat_get_tuples_updated(source) + pg_stat_get_tuples_deleted(source))::bigint
        FROM unnest(ARRAY['entry', 'member']::regclass[]) AS source
        """;

    public static async Task<long> CountAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return (await Sql.ListAsync(Sql.Command(connection, Counted), row => row.GetInt64(0), cancellation))[0];
    }
}
