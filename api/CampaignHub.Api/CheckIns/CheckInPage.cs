using CampaignHub.Ledger;

namespace CampaignHub.Api.CheckIns;

/// <summary>A record in force, as listed. The position and note are not in lists.</summary>
public sealed record CheckInListItem(
    Guid Id,
    string TeamCode,
    long Number,
    string Status,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    string Kind,
    int Households,
    int People,
    int? Businesses,
    IReadOnlyDictionary<string, long> Results,
    IReadOnlyDictionary<string, long> Pending,
    int? MemberNumber,
    string? Outcome,
    string? Source,
    bool Corrected,
    IReadOnlyList<string> Flags);

/// <summary>A page of records.</summary>
/// <param name="Items">By team and number.</param>
/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record CheckInPage(IReadOnlyList<CheckInListItem> Items, string? Next)
{
    internal static CheckInPage Of(IReadOnlyList<CheckInRow> rows, int limit) => new(
        [.. rows.Select(ItemOf)],
        rows.Count == limit ? new CheckInCursor(rows[^1].Entry.Body.TeamCode, rows[^1].Entry.Number).ToString() : null);

    private static CheckInListItem ItemOf(CheckInRow row)
    {
        var (entry, body) = (row.Entry, row.Entry.Body);
        return new CheckInListItem(
            body.Id, body.TeamCode, entry.Number, row.IsHeld ? "held" : "accepted",
            new DateTimeOffset(body.OccurredAt, TimeSpan.Zero), new DateTimeOffset(entry.RecordedAt, TimeSpan.Zero),
            body.Kind, body.Households, body.People, body.Businesses,
            body.Results.ToDictionary(), body.Pending.ToDictionary(),
            body.MemberNumber, body.Outcome, body.Source, row.IsCorrected, row.Marks);
    }
}
