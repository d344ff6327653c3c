using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Ports;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger;

/// <summary>Sums of single activities over the ledger.</summary>
public sealed class GuidanceReader(NpgsqlDataSource database) : IGuidanceReader
{
    private const string Sum =
        """
        SELECT wanted.place::int, a.finished, e.account, sum(a.value::bigint)
        FROM entry e
        CROSS JOIN LATERAL (
            SELECT key, value, true AS finished FROM jsonb_each_text(e.results)
            UNION ALL SELECT key, value, false FROM jsonb_each_text(e.pending)) a
        JOIN unnest($1::text[], $2::date[]) WITH ORDINALITY AS wanted (activity, since, place) ON wanted.activity = a.key AND e.date >= wanted.since
        WHERE e.date BETWEEN $3 AND $4 AND e.account IN (1, 2) AND ($5 = '' OR e.commune_code = $5)
        GROUP BY 1, 2, 3
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guidance>> ReadAsync(
        IReadOnlyList<GuidanceSpan> spans, DateOnly to, string? communeCode, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(spans);
        if (spans.Count == 0)
        {
            return [];
        }

        var command = Sql.Command(
            database,
            Sum,
            spans.Select(span => span.Activity).ToArray(),
            spans.Select(span => span.From).ToArray(),
            spans.Min(span => span.From),
            to,
            communeCode ?? "");
        var rows = await Sql.ListAsync(
            command,
            row => (Place: row.GetInt32(0), Finished: row.GetBoolean(1), Account: (Account)row.GetInt16(2), Count: (long)row.GetDecimal(3)),
            cancellation);
        return [.. Enumerable.Range(1, spans.Count).Select(place => new Guidance(
            CountOf(place, finished: true, Account.Counted),
            CountOf(place, finished: false, Account.Counted),
            CountOf(place, finished: true, Account.ToCheck),
            CountOf(place, finished: false, Account.ToCheck)))];

        long CountOf(int place, bool finished, Account account) =>
            rows.Where(row => row.Place == place && row.Finished == finished && row.Account == account).Sum(row => row.Count);
    }
}
