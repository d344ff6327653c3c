namespace CampaignHub.Domain;

/// <summary>Days from Monday to Friday; public holidays are not known here.</summary>
public static class WorkingDays
{
    private const int OfAWeek = 5;
    private const int DaysOfAWeek = 7;

    /// <summary>Working days after one day up to and including another; 0 when that is not later.</summary>
    public static int Between(DateOnly after, DateOnly to)
    {
        var days = to.DayNumber - after.DayNumber;
        var whole = Math.Max(0, days) / DaysOfAWeek;
        var rest = Enumerable.Range(1, Math.Max(0, days)).Skip(whole * DaysOfAWeek);
        return (whole * OfAWeek) + rest.Count(day => after.AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
    }
}
