using CampaignHub.Domain.Work;

namespace CampaignHub.Api.DepartmentReports;

/// <summary>Where a department's report of the year stands.</summary>
/// <param name="Department">A code of the program's departments.</param>
/// <param name="State"><c>none</c> (nothing typed yet), <c>draft</c> or <c>sent</c>.</param>
/// <param name="SentAt">When it was sent to the Sở.</param>
/// <param name="Before">The first day that is too late; null when the plan names none.</param>
/// <param name="LastWorkingDay">The last working day before it.</param>
/// <param name="WorkingDaysLeft">Working days after today until the last one; 0 when it is today, past, or sent.</param>
/// <param name="WorkingDaysLate">Working days it was or is late; 0 when in time.</param>
public sealed record DepartmentReportStanding(
    string Department,
    int Year,
    string State,
    DateTimeOffset? SentAt,
    DateOnly? Before,
    DateOnly? LastWorkingDay,
    int WorkingDaysLeft,
    int WorkingDaysLate);

/// <summary>Where the departments' reports stand.</summary>
public sealed record DepartmentReportList(IReadOnlyList<DepartmentReportStanding> Items, string? Next);

/// <summary>A department's report with what teams recorded beside it, which is never added.</summary>
/// <param name="Standing">Where it stands.</param>
/// <param name="Version">Send it back with a change.</param>
/// <param name="Forms">Codes of the program's department forms that it consists of.</param>
/// <param name="BesideFrom">First day of what teams recorded.</param>
/// <param name="BesideTo">Last day of what teams recorded.</param>
/// <param name="Beside">Results that teams recorded, per activity and commune.</param>
public sealed record DepartmentReportBody(
    DepartmentReportStanding Standing,
    int Version,
    IReadOnlyList<string> Forms,
    IReadOnlyList<DepartmentFigure> Figures,
    string? Results,
    string? Difficulties,
    string? Proposals,
    DateOnly BesideFrom,
    DateOnly BesideTo,
    IReadOnlyList<BesideFigure> Beside);

/// <summary>A draft, as it is sent: everything it is to hold.</summary>
/// <param name="Version">The version it was made from.</param>
/// <param name="Figures">Numbers of the department's forms, 0 to 1,000,000,000; what is left out is not said.</param>
/// <param name="Results">At most 4,000 characters; likewise difficulties and proposals.</param>
public sealed record DepartmentReportDraft(
    int? Version, IReadOnlyList<DepartmentFigureBody?>? Figures, string? Results = null, string? Difficulties = null, string? Proposals = null);

/// <summary>A number of a form, as it is sent.</summary>
public sealed record DepartmentFigureBody(string? Form, string? Row, string? Column, long? Value, string? CommuneCode = null);

/// <summary>Sends a report.</summary>
public sealed record SendReportBody(int? Version);

/// <summary>Gives a sent report back to its department.</summary>
/// <param name="Reason">Why: 1 to 500 characters.</param>
public sealed record ReturnReportBody(int? Version, string? Reason);

/// <summary>What teams recorded of an activity in a commune.</summary>
/// <param name="Done">Results, with and without records to check.</param>
public sealed record BesideFigure(string Activity, string CommuneCode, long Done);
