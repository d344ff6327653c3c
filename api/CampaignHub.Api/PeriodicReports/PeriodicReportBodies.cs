namespace CampaignHub.Api.PeriodicReports;

/// <summary>Where a report stands.</summary>
/// <param name="CommuneCode">The commune; null for the province's own.</param>
/// <param name="Period">A code of the program's report periods.</param>
/// <param name="State"><c>none</c> (chưa lập), <c>draft</c>, <c>made</c> (figures fixed), <c>issued</c> (number and date) or <c>received</c>.</param>
/// <param name="MadeAt">When its figures were fixed.</param>
/// <param name="Number">Số of the document.</param>
/// <param name="IssuedOn">Its date.</param>
/// <param name="ReceivedAt">When the Sở said that it has it.</param>
/// <param name="Timing">
/// <c>inTime</c> or <c>late</c> (by the date of the document), <c>due</c> or <c>overdue</c> while there is none, <c>none</c> where the plan names no day.
/// </param>
/// <param name="Before">The first day that is too late.</param>
/// <param name="LastWorkingDay">The last working day before it.</param>
/// <param name="WorkingDaysLeft">Working days after today until the last one; 0 when it is today, past, or issued.</param>
/// <param name="WorkingDaysLate">Working days it was or is late.</param>
public sealed record PeriodicReportStanding(
    string? CommuneCode,
    string Period,
    string State,
    DateTimeOffset? MadeAt,
    string? Number,
    DateOnly? IssuedOn,
    DateTimeOffset? ReceivedAt,
    string Timing,
    DateOnly? Before,
    DateOnly? LastWorkingDay,
    int WorkingDaysLeft,
    int WorkingDaysLate);

/// <summary>Where the reports of a period stand.</summary>
/// <param name="Province">The province's own; null for those who see one commune.</param>
/// <param name="Items">Communes by code, those that have not begun too.</param>
/// <param name="InTime">Communes whose report was issued in time.</param>
/// <param name="Late">Issued late.</param>
/// <param name="Missing">Not issued.</param>
/// <param name="Next">Always null: there is one page of all communes.</param>
public sealed record PeriodicReportList(
    string Period, PeriodicReportStanding? Province, IReadOnlyList<PeriodicReportStanding> Items, int InTime, int Late, int Missing, string? Next);

/// <summary>A report.</summary>
/// <param name="Standing">Where it stands.</param>
/// <param name="Version">Send it back with a change.</param>
/// <param name="Calendar">The calendar's period in place of that of Nghị định 09/2019/NĐ-CP, Điều 12.</param>
/// <param name="HeadSigns">The head signs; otherwise a deputy for him.</param>
/// <param name="From">First day it covers.</param>
/// <param name="To">Last day it covers.</param>
/// <param name="Since">First day of its running totals.</param>
/// <param name="Parts">Its typed parts, in order; those nobody touched too.</param>
/// <param name="Figures">The main figures it was made from; null before.</param>
public sealed record PeriodicReportBody(
    PeriodicReportStanding Standing,
    int Version,
    bool Calendar,
    bool HeadSigns,
    DateOnly From,
    DateOnly To,
    DateOnly Since,
    IReadOnlyList<TypedPartBody> Parts,
    ReportMainFigures? Figures);

/// <summary>The main figures of a report.</summary>
/// <param name="CheckIns">Records.</param>
/// <param name="Households">Turns of households.</param>
/// <param name="People">Turns of people.</param>
/// <param name="Done">Results.</param>
/// <param name="ToCheck">Of the records, those with an open mark.</param>
/// <param name="Proof">Code over all its figures of the ledger.</param>
public sealed record ReportMainFigures(long CheckIns, long Households, long People, long Done, long ToCheck, string Proof);

/// <summary>A typed part.</summary>
/// <param name="Code">Which.</param>
/// <param name="Text">At most 8,000 characters; null when nothing is typed.</param>
/// <param name="None">The officer says that there is nothing: "Không có" is printed.</param>
public sealed record TypedPartBody(string? Code, string? Text, bool None = false);

/// <summary>A draft, as it is sent: everything it is to hold.</summary>
/// <param name="Version">The version it was made from.</param>
/// <param name="Parts">Each part once; what is left out is empty.</param>
public sealed record PeriodicReportDraft(int? Version, IReadOnlyList<TypedPartBody?>? Parts, bool Calendar = false, bool HeadSigns = false);

/// <summary>Fixes the figures.</summary>
/// <param name="Renew">Takes the figures of now though it was made before; otherwise it keeps those it has.</param>
public sealed record MakeReportBody(int? Version, bool Renew = false);

/// <summary>Says that it was issued.</summary>
/// <param name="Number">Số, 1 to 100 characters.</param>
/// <param name="Date">Date of the document, not after today.</param>
public sealed record IssueReportBody(int? Version, string? Number, DateOnly? Date);

/// <summary>The Sở has it.</summary>
public sealed record ReceiveReportBody(int? Version);

/// <summary>Gives it back to be changed.</summary>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record ReopenReportBody(int? Version, string? Reason);

/// <summary>Whether the figures come out the same when they are made again from the heads that the report remembers.</summary>
/// <param name="Same">They do.</param>
/// <param name="Proof">The report's code.</param>
/// <param name="Found">The code of what was found now.</param>
public sealed record ReportCheck(bool Same, string Proof, string Found);
