using CampaignHub.Contracts.Days;
using CampaignHub.Contracts.Teams;
using CampaignHub.Contracts.Totals;
using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Teams;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Grains;

/// <summary>Between the messages of the contracts and the pure domain, which knows nothing of them.</summary>
public static class Messages
{
    public static Counts ToDomain(this CountsMessage counts) => Counts.FromSorted(counts.Codes, counts.Values);

    public static CountsMessage ToMessage(this Counts counts) =>
        counts.IsEmpty ? CountsMessage.Empty : new(counts.Codes, counts.Values);

    public static Tally ToDomain(this TallyMessage tally) => new(
        tally.CheckIns, tally.Households, tally.Businesses, tally.People, tally.Results.ToDomain(), tally.Pending.ToDomain());

    public static TallyMessage ToMessage(this Tally tally) => new(
        tally.CheckIns, tally.Households, tally.Businesses, tally.People, tally.Results.ToMessage(), tally.Pending.ToMessage());

    public static DayTotals ToDomain(this TotalsMessage totals) => new(
        totals.Counted.ToDomain(), totals.ToCheck.ToDomain(), totals.Held, totals.LastAt);

    public static TotalsMessage ToMessage(this DayTotals totals) => new(
        totals.Counted.ToMessage(), totals.ToCheck.ToMessage(), totals.Held, totals.LastAt);

    public static AnswerMessage ToMessage(this Answer answer) =>
        new(NameOf(answer.Status), answer.Code, answer.Flags);

    public static DayInfo ToMessage(this CampaignDay day) => new(
        day.Date,
        day.Status.ToString().ToLowerInvariant(),
        day.Plan.ToMessage(),
        day.ClosedAt,
        day.ReopenReason,
        day.Seal is { } seal ? new DaySealMessage(seal.Number, seal.Root, seal.SealedAt) : null,
        day.ChangedAt);

    public static DayPlanMessage ToMessage(this DayPlan plan) => new(
        plan.Name, plan.CommuneCodes, plan.Targets.ToMessage(), plan.Hours?.From, plan.Hours?.To, plan.Focus, plan.Announcement, plan.Partners, plan.CampaignCode);

    public static DayPlan ToDomain(this DayPlanMessage plan) => new(plan.Name, plan.CommuneCodes, plan.Targets.ToDomain())
    {
        Hours = plan is { From: { } from, To: { } to } ? new DayHours(from, to) : null,
        Focus = plan.Focus,
        Announcement = plan.Announcement,
        Partners = plan.Partners,
        CampaignCode = plan.CampaignCode,
    };

    public static CheckIn ToDomain(this CheckInMessage checkIn) => new(
        checkIn.Id, checkIn.TeamCode, checkIn.OccurredAt, checkIn.Kind, checkIn.Households, checkIn.People, checkIn.Results.ToDomain())
    {
        Businesses = checkIn.Businesses,
        Pending = checkIn.Pending.ToDomain(),
        MemberNumber = checkIn.MemberNumber,
        Staff = checkIn.Staff,
        Outcome = checkIn.Outcome,
        Outreach = checkIn.OutreachChannel is { } channel ? new Outreach(channel, checkIn.OutreachQuantity ?? 0) : null,
        ClockOffsetSeconds = checkIn.ClockOffsetSeconds,
        Source = checkIn.Source,
        Private = PrivatePartOf(checkIn),
    };

    private static string NameOf(AnswerStatus status) => status switch
    {
        AnswerStatus.Accepted => "accepted",
        AnswerStatus.Duplicate => "duplicate",
        AnswerStatus.Conflict => "conflict",
        AnswerStatus.Held => "held",
        AnswerStatus.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static PrivatePart PrivatePartOf(CheckInMessage checkIn) =>
        checkIn is { Location: null, HouseholdNumber: null, Note: null }
            ? PrivatePart.None
            : new PrivatePart(
                checkIn.Location is { } place
                    ? new Position(place.LatitudeE7, place.LongitudeE7, place.AccuracyMetres, place.Mock)
                    : null,
                checkIn.HouseholdNumber,
                checkIn.Note);
}
