using CampaignHub.Domain.Ledger;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Verification;

/// <summary>Reads every entry once: numbers without holes, hashes that follow from one another, private digests, postings.</summary>
internal sealed class StreamsCheck(NpgsqlDataSource database, VerifyReport report, IProgress<string>? progress)
{
    private const int ReportEvery = 100_000;
    private string? _teamCode;
    private StreamHead _head = StreamHead.Empty;

    /// <summary>Dates that have entries.</summary>
    public SortedSet<DateOnly> Dates { get; } = [];

    /// <summary>Team code → the number of its last entry.</summary>
    public Dictionary<string, long> Numbers { get; } = new(StringComparer.Ordinal);

    public async Task RunAsync(CancellationToken cancellation)
    {
        await foreach (var row in EntryRow.ReadAllAsync(database, cancellation))
        {
            Check(row);
            if (++report.Entries % ReportEvery == 0)
            {
                progress?.Report($"{report.Entries:N0} entries read");
            }
        }

        report.Streams = Numbers.Count;
        await FindOrphansAsync(cancellation);
    }

    private void Check(EntryRow row)
    {
        if (row.TeamCode != _teamCode)
        {
            (_teamCode, _head) = (row.TeamCode, StreamHead.Empty);
        }

        if (row.Number != _head.Number + 1)
        {
            var missing = row.Number - _head.Number - 1;
            report.Add(row.TeamCode, _head.Number + 1, missing == 1 ? "it is missing" : $"it and the {missing - 1} after it are missing");
        }

        Numbers[row.TeamCode] = row.Number;
        if (row.Entry is not { } entry)
        {
            report.Add(row.TeamCode, row.Number, $"it cannot be read ({row.Fault})");
            _head = new StreamHead(row.Number, ReadOnlyMemory<byte>.Empty);
            return;
        }

        Check(row, entry);
        _head = new StreamHead(entry.Number, entry.Hash);
    }

    private void Check(EntryRow row, LedgerEntry entry)
    {
        Dates.Add(row.Date);
        // After a hole or an unreadable entry the hash before is not known: that fault is named once, not again here.
        var follows = row.Number == _head.Number + 1 && !_head.Hash.IsEmpty;
        if (follows && !HashChain.Hash(_head.Hash.Span, entry).AsSpan().SequenceEqual(entry.Hash.Span))
        {
            report.Add(row.TeamCode, row.Number, "its hash does not follow from the entry before and what it says: one of them was changed");
        }

        if (EntryRules.Fault(row, entry) is { } fault)
        {
            report.Add(row.TeamCode, row.Number, fault);
        }

        if (row.HasPrivate)
        {
            report.PrivateChecked++;
        }
        else if (!entry.PrivateDigest.IsEmpty)
        {
            report.PrivateErased++;
        }
    }

    private async Task FindOrphansAsync(CancellationToken cancellation)
    {
        const string Orphans =
            """
            SELECT p.team_code, p.number FROM entry_private p
            WHERE NOT EXISTS (SELECT FROM entry e WHERE e.team_code = p.team_code AND e.number = p.number)
            ORDER BY p.team_code, p.number LIMIT 20
            """;
        var orphans = await Sql.ListAsync(Sql.Command(database, Orphans), row => (row.GetString(0), row.GetInt64(1)), cancellation);
        orphans.ForEach(orphan => report.Add(orphan.Item1, orphan.Item2, "it is missing, but its private fields are there"));
    }
}
