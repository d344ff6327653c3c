using CampaignHub.Domain.CheckIns;
using CampaignHub.Ledger;

namespace CampaignHub.Api.CheckIns;

/// <summary>A record as it stands, or as it stood when it was declined or voided.</summary>
/// <param name="Id">Its id, which the phone made.</param>
/// <param name="TeamCode">Its team.</param>
/// <param name="Number">Its place in the team's ledger.</param>
/// <param name="Status"><c>accepted</c>, <c>held</c>, <c>declined</c> or <c>voided</c>.</param>
/// <param name="State">The same, with <c>counted</c> or <c>marked</c> (to be checked) for what was accepted.</param>
/// <param name="Date">The date it is posted to: the day of the work, or the one a late record was booked on.</param>
/// <param name="OccurredAt">When the work was done by the phone's clock.</param>
/// <param name="ReceivedAt">When it arrived first.</param>
/// <param name="RecordedAt">When it took its present form.</param>
/// <param name="Kind">A kind of the program file.</param>
/// <param name="Households">Households visited.</param>
/// <param name="People">Turns of people guided.</param>
/// <param name="Businesses">Businesses helped.</param>
/// <param name="Results">Activity → who managed it.</param>
/// <param name="Pending">Activity → helped, not finished.</param>
/// <param name="MemberNumber">The member's number in the team's roster.</param>
/// <param name="Staff">Members on duty.</param>
/// <param name="Outcome"><c>absent</c>, <c>refused</c> or <c>return</c>.</param>
/// <param name="Outreach">What outreach was done.</param>
/// <param name="ClockOffsetSeconds">To add to the phone's clock.</param>
/// <param name="Source"><c>phone</c> or <c>paper</c>; null when the phone did not say.</param>
/// <param name="Corrected">It was corrected.</param>
/// <param name="Flags">Reasons of its open mark.</param>
public sealed record CheckInListItem(
    Guid Id,
    string TeamCode,
    long Number,
    string Status,
    string State,
    DateOnly Date,
    DateTimeOffset OccurredAt,
    DateTimeOffset ReceivedAt,
    DateTimeOffset RecordedAt,
    string Kind,
    int Households,
    int People,
    int? Businesses,
    IReadOnlyDictionary<string, long> Results,
    IReadOnlyDictionary<string, long> Pending,
    int? MemberNumber,
    int? Staff,
    string? Outcome,
    CheckInOutreach? Outreach,
    int? ClockOffsetSeconds,
    string? Source,
    bool Corrected,
    IReadOnlyList<string> Flags)
{
    /// <summary>When it was corrected, booked, declined or voided last; null when nothing happened to it.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Where it was recorded; for the team and its commune officer only, like all that follows.</summary>
    public CheckInLocation? Location { get; init; }

    /// <summary>Running number in the village head's own list.</summary>
    public int? HouseholdNumber { get; init; }

    /// <summary>What was noted.</summary>
    public string? Note { get; init; }

    /// <summary>Who handed it in.</summary>
    public CheckInActor? HandedInBy { get; init; }

    /// <summary>Who corrected, booked, declined or voided it last.</summary>
    public CheckInActor? ChangedBy { get; init; }

    /// <summary>Why, as typed.</summary>
    public string? ChangeReason { get; init; }

    internal static CheckInListItem Of(CheckInRow row, IReadOnlyDictionary<string, string>? names)
    {
        var (entry, body) = (row.Entry, row.Entry.Body);
        var (status, state) = StateOf(row);
        var item = new CheckInListItem(
            body.Id, body.TeamCode, entry.Number, status, state, entry.Date,
            Utc(body.OccurredAt), Utc(row.ReceivedAt), Utc(entry.RecordedAt),
            body.Kind, body.Households, body.People, body.Businesses, body.Results.ToDictionary(), body.Pending.ToDictionary(),
            body.MemberNumber, body.Staff, body.Outcome,
            body.Outreach is { } outreach ? new CheckInOutreach(outreach.Channel, outreach.Quantity) : null,
            body.ClockOffsetSeconds, body.Source, row.IsCorrected, row.Marks)
        {
            ChangedAt = row.Change is { } change ? Utc(change.At) : null,
        };
        return names is null ? item : item with
        {
            Location = LocationOf(body.Private.Location),
            HouseholdNumber = body.Private.HouseholdNumber,
            Note = body.Private.Note,
            HandedInBy = CheckInActor.Of(row.HandedInBy, names),
            ChangedBy = row.Change is { } last ? CheckInActor.Of(last.Actor, names) : null,
            ChangeReason = row.Change?.Reason,
        };
    }

    private static (string Status, string State) StateOf(CheckInRow row) => row switch
    {
        { Fate: RecordFate.Declined } => ("declined", "declined"),
        { Fate: RecordFate.Voided } => ("voided", "voided"),
        { IsHeld: true } => ("held", "held"),
        { Marks.Count: > 0 } => ("accepted", "marked"),
        _ => ("accepted", "counted"),
    };

    private static CheckInLocation? LocationOf(Position? position) =>
        position is null ? null : new(position.LatitudeE7 / 1e7, position.LongitudeE7 / 1e7, position.AccuracyMetres, position.Mock);

    private static DateTimeOffset Utc(DateTime time) => new(time, TimeSpan.Zero);
}

/// <summary>A device or a staff account.</summary>
/// <param name="Actor">As the ledger has it: <c>device:12</c>, <c>staff:5</c>.</param>
/// <param name="Name">What people call it; null when nobody knows.</param>
public sealed record CheckInActor(string Actor, string? Name)
{
    internal static CheckInActor Of(string actor, IReadOnlyDictionary<string, string> names) => new(actor, names.GetValueOrDefault(actor));
}
