using System.Collections.Immutable;

namespace CampaignHub.Domain;

/// <summary>
/// Days on which offices work: Monday to Friday, without public holidays, and with the Saturdays worked in exchange for a day off. Which
/// days these are is decided for each year anew; the program file lists them.
/// </summary>
public sealed class WorkingDays
{
    private readonly ImmutableHashSet<DateOnly> _off;
    private readonly ImmutableHashSet<DateOnly> _instead;

    /// <param name="off">Days off.</param>
    /// <param name="instead">Days worked although they are at a weekend.</param>
    public WorkingDays(IEnumerable<DateOnly> off, IEnumerable<DateOnly> instead) => (_off, _instead) = ([.. off], [.. instead]);

    /// <summary>Offices work on the day.</summary>
    public bool Contains(DateOnly day) => !_off.Contains(day)
        && (_instead.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>Working days after one day up to and including another; 0 when that is not later.</summary>
    public int Between(DateOnly after, DateOnly to)
    {
        var days = 0;
        for (var day = after.DayNumber + 1; day <= to.DayNumber; day++)
        {
            days += Contains(DateOnly.FromDayNumber(day)) ? 1 : 0;
        }

        return days;
    }

    /// <summary>The last working day before a day.</summary>
    public DateOnly LastBefore(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!Contains(day));
        return day;
    }
}
