using CampaignHub.Domain.Statistics;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Statistics;

/// <summary>How far ledger and stored figures reach at the moment of a question, or of several that are asked together.</summary>
/// <param name="LastDay">The last day that any entry is of; null for an empty ledger. A span that reaches it may as well go on to the end of its period.</param>
/// <param name="Grown">Streams with entries that the stored figures lack: where there are none, PostgreSQL has one table to read, with all its processes.</param>
/// <param name="HasMoved">Members who are of another organisation than the stored figures have them under.</param>
internal sealed record Reach(DateOnly? LastDay, IReadOnlyList<GrownStream> Grown, bool HasMoved)
{
    /// <summary>For what the ledger alone answers: by the heads that a report remembers, or household by household.</summary>
    public static Reach OfLedger { get; } = new(null, [], false);

    /// <summary>Reads it up to these heads, for these questions.</summary>
    public static async Task<Reach> ReadAsync(
        NpgsqlConnection connection, IReadOnlyDictionary<string, long> heads, IEnumerable<StatisticsQuery> queries, CancellationToken cancellation)
    {
        var days = await Sql.ListAsync(
            Sql.Command(connection, "SELECT max(date) FROM entry"), row => row.IsDBNull(0) ? (DateOnly?)null : row.GetFieldValue<DateOnly>(0), cancellation);
        var hasMoved = queries.Any(query => query.LooksAtOrganisations) && await MovedMembers.AreThereAsync(connection, cancellation);
        return new Reach(days[0], await RollupStore.GrownAsync(connection, heads, cancellation), hasMoved);
    }
}
