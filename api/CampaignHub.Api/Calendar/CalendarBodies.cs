namespace CampaignHub.Api.Calendar;

/// <summary>What the plan asks of somebody by a day, and who has done it.</summary>
/// <param name="Items">In the order of their days; those without a day last.</param>
public sealed record CalendarBody(IReadOnlyList<CalendarItem> Items, string? Next);

/// <summary>A deadline of the program's year.</summary>
/// <param name="Code">A code of the program's deadlines.</param>
/// <param name="Before">The first day that is too late; null when the plan names none.</param>
/// <param name="LastWorkingDay">The last working day before it.</param>
/// <param name="WorkingDaysLeft">Working days after today until the last one; 0 when it is today or past.</param>
/// <param name="WorkingDaysLate">Working days since the last one; 0 when it is not past.</param>
/// <param name="Done">How many have done it, in time or late.</param>
/// <param name="Late">Of them late.</param>
/// <param name="Parties">Everybody it is asked of that the caller may see, by code.</param>
public sealed record CalendarItem(
    string Code,
    DateOnly? Before,
    DateOnly? LastWorkingDay,
    int WorkingDaysLeft,
    int WorkingDaysLate,
    int Done,
    int Late,
    IReadOnlyList<CalendarParty> Parties);

/// <summary>Somebody of whom something is asked.</summary>
/// <param name="Code">A commune, or a code of the program's departments.</param>
/// <param name="On">When it was done; null while it is not, or where the day is not known.</param>
/// <param name="State"><c>done</c>, <c>late</c> (done after the day), <c>due</c> or <c>overdue</c>.</param>
public sealed record CalendarParty(string Code, DateOnly? On, string State);
