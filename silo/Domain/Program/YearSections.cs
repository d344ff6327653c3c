using System.Collections.Immutable;

namespace CampaignHub.Domain.Programs;

/// <summary>Reads the days of a program file: days off, deadlines announced by the working day before them, report periods.</summary>
internal static class YearSections
{
    /// <summary>Longer is no holiday but a wrong year.</summary>
    private const int LongestDaysOff = 31;

    public static WorkingDays ReadWorkingDays(ImmutableArray<DaysOff> off, FileObject root)
    {
        var days = off.SelectMany(one => one.Days).ToHashSet();
        var instead = root.Dates("workedInstead");
        foreach (var day in instead)
        {
            if (days.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                throw root.Wrong("workedInstead", $"has {day:yyyy-MM-dd}, which is a day off or no weekend; write weekend days that are worked for a day off.");
        }
        return new WorkingDays(days, instead);
    }

    public static DaysOff ReadDaysOff(FileObject item)
    {
        var off = new DaysOff(item.Code(), item.Names(), item.Date("from"), item.Date("to"));
        return off.To < off.From ? throw item.Wrong("to", "is earlier than from; correct one of them.")
            : off.To.DayNumber - off.From.DayNumber >= LongestDaysOff ? throw item.Wrong("to", $"is more than {LongestDaysOff} days on; correct one of them.")
            : off;
    }

    public static Deadline ReadDeadline(FileObject item, WorkingDays working)
    {
        var before = item.OptionalDate("before");
        return new Deadline(
            item.Code(),
            item.Names(),
            before,
            before is { } day ? working.LastBefore(day) : null,
            item.Choice<DeadlineOf>("by"),
            item.Texts("departments"),
            item.Text("plan"));
    }

    public static ReportPeriod ReadReportPeriod(FileObject item)
    {
        var period = new ReportPeriod(
            item.Code(),
            item.Names(),
            item.OptionalWholeNumber("quarter", 1, 4),
            item.Date("from"),
            item.Date("to"),
            item.OptionalCode("deadline"));
        return period.To >= period.From ? period
            : throw item.Wrong("to", "is earlier than from; correct one of them.");
    }
}
