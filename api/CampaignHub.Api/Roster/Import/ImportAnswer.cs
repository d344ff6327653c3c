namespace CampaignHub.Api.Roster.Import;

/// <summary>What an import did, or would do.</summary>
/// <param name="DryRun">True when nothing was to be written.</param>
/// <param name="Applied">True when it was written: all of it.</param>
/// <param name="Counts">How many rows come to what.</param>
/// <param name="IgnoredColumns">Heads of columns that are not known and were not read.</param>
/// <param name="Rows">Every row of the file that has data.</param>
public sealed record ImportAnswer(
    bool DryRun, bool Applied, ImportCounts Counts, IReadOnlyList<string> IgnoredColumns, IReadOnlyList<ImportRow> Rows);
