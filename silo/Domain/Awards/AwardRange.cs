namespace CampaignHub.Domain.Awards;

/// <summary>The days a score is about: both ends included.</summary>
public sealed record AwardRange(DateOnly From, DateOnly To)
{
    private const int DaysOfAWeek = 7;

    /// <summary>The range without its days to come; of a range that lies ahead its first day is left.</summary>
    public AwardRange Until(DateOnly today) => To <= today ? this : this with { To = today < From ? From : today };

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Weeks from Monday to Sunday that have a day in the range.</summary>
    public int Weeks => ((To.DayNumber - MondayOf(From).DayNumber) / DaysOfAWeek) + 1;

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfAWeek));
}
