namespace CampaignHub.Domain;

/// <summary>The civil time of the work: Asia/Ho_Chi_Minh, UTC+7 all year since 1975, so no time-zone data is needed.</summary>
public static class VietnamTime
{
    /// <summary>UTC+7.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>The calendar day of an instant.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(Later(utc));

    /// <summary>The calendar day of an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOf(instant.UtcDateTime);

    /// <summary>When a calendar day begins, in UTC.</summary>
    public static DateTime StartOf(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, Offset).UtcDateTime;

    private static DateTime Later(DateTime utc) =>
        utc > DateTime.MaxValue - Offset ? DateTime.MaxValue : utc + Offset;
}
