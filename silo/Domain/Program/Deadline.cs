using System.Collections.Immutable;

namespace CampaignHub.Domain.Programs;

/// <summary>Something due before a day.</summary>
/// <param name="Before">The first day that is too late ("trước ngày"), or null when the plan names none.</param>
/// <param name="Departments">Codes of the departments, empty when it is the communes' deadline.</param>
public sealed record Deadline(
    string Code, LocalText Name, DateOnly? Before, DeadlineOf By, ImmutableArray<string> Departments, string Plan)
{
    /// <summary>The last day from Monday to Friday before the deadline; public holidays are not known here.</summary>
    public DateOnly? LastWorkingDay
    {
        get
        {
            if (Before is not { } before)
                return null;
            var day = before.AddDays(-1);
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                day = day.AddDays(-1);
            return day;
        }
    }
}
