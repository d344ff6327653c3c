using CampaignHub.Ledger.Anchors;
using Npgsql;

namespace CampaignHub.Ledger.Verification;

/// <summary>Proves the ledger: its chains, its totals, and that it is the one that was anchored.</summary>
public static class LedgerVerifier
{
    /// <summary>Verifies beside a running server or without one; only reads.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="anchorsFolder">The anchor files; a folder that does not exist has none.</param>
    /// <param name="date">The date whose totals are built again; null for all. Streams and anchors are always read whole.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="NpgsqlException">PostgreSQL does not answer.</exception>
    public static async Task<VerifyReport> VerifyAsync(
        NpgsqlDataSource database,
        string anchorsFolder,
        DateOnly? date = null,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        var report = new VerifyReport();
        var streams = new StreamsCheck(database, report, progress);
        await streams.RunAsync(cancellation);

        progress?.Report("Comparing with the anchors");
        await new AnchorsCheck(database, report).RunAsync(anchorsFolder, streams.Numbers, cancellation);

        var totals = new TotalsCheck(database, report);
        foreach (var day in date is { } only ? [only] : streams.Dates)
        {
            progress?.Report($"Building the totals of {day:yyyy-MM-dd} again");
            await totals.RunAsync(day, cancellation);
        }

        progress?.Report("Comparing with the seals");
        await new SealsCheck(database, new AnchorFiles(anchorsFolder), report).RunAsync(date, cancellation);

        progress?.Report("Comparing with the stored figures");
        await new RollupCheck(database, report).RunAsync(cancellation);
        return report;
    }
}
