namespace CampaignHub.Api.TeamDays;

/// <summary>A start or an end that passed the edge. Two with the same id say the same when they are equal.</summary>
/// <param name="At">By the sender's clock; UTC, whole microseconds.</param>
internal sealed record TeamDayEvent(
    Guid Id, string TeamCode, DateOnly Date, string Event, DateTime At, int? ClockOffsetSeconds, int? Staff);
