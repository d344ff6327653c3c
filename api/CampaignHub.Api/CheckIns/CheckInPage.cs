using CampaignHub.Ledger;

namespace CampaignHub.Api.CheckIns;

/// <summary>A page of records.</summary>
/// <param name="Items">By team and number.</param>
/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record CheckInPage(IReadOnlyList<CheckInListItem> Items, string? Next)
{
    /// <param name="rows">The records.</param>
    /// <param name="limit">How many were asked for.</param>
    /// <param name="names">Names of who did what; null when the caller may see neither these nor the private parts.</param>
    internal static CheckInPage Of(IReadOnlyList<CheckInRow> rows, int limit, IReadOnlyDictionary<string, string>? names) => new(
        [.. rows.Select(row => CheckInListItem.Of(row, names))],
        rows.Count == limit ? new CheckInCursor(rows[^1].Entry.Body.TeamCode, rows[^1].Entry.Number).ToString() : null);

    /// <summary>Everybody who handed in or changed one of these.</summary>
    internal static IReadOnlyCollection<string> ActorsOf(IReadOnlyList<CheckInRow> rows) =>
        [.. rows.SelectMany(row => new[] { row.HandedInBy, row.Change?.Actor }).OfType<string>().Distinct()];
}
