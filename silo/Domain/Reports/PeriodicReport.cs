namespace CampaignHub.Domain.Reports;

/// <summary>
/// The report of a period (báo cáo định kỳ, plan V.1 and V.8.2) of a commune or of the province: what people typed for it, and the figures it
/// was made from.
/// </summary>
/// <param name="CommuneCode">The commune; null for the report of the province.</param>
/// <param name="Period">A code of the program's report periods.</param>
/// <param name="Version">Counts the changes; 0 before the first.</param>
public sealed record PeriodicReport(string? CommuneCode, string Period, int Version)
{
    /// <summary>The calendar's quarter in place of the one of Nghị định 09/2019/NĐ-CP, Điều 12.</summary>
    public bool IsCalendar { get; init; }

    /// <summary>The head signs himself; otherwise a deputy signs for him (KT.).</summary>
    public bool HeadSigns { get; init; }

    /// <summary>Typed parts by their code; those that nobody touched are not there.</summary>
    public IReadOnlyDictionary<string, TypedPart> Parts { get; init; } = new Dictionary<string, TypedPart>();

    /// <summary>What it was made from; null before.</summary>
    public MadeReport? Made { get; init; }

    /// <summary>Số that the office gave it, typed back; null before.</summary>
    public string? Number { get; init; }

    /// <summary>Date of the document; null before.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>When the Sở said that it has it; null before, and for the province's own.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>How far it has come.</summary>
    public ReportState State =>
        ReceivedAt is not null ? ReportState.Received
        : Number is not null ? ReportState.Issued
        : Made is not null ? ReportState.Made
        : Version > 0 ? ReportState.Draft
        : ReportState.None;
}

/// <summary>A part that people write.</summary>
/// <param name="Text">What they wrote; null when nothing.</param>
/// <param name="IsNone">The officer says that there is nothing to report: only then "Không có" is printed.</param>
public sealed record TypedPart(string? Text, bool IsNone);

/// <summary>The figures of a report as they were when it was made: every copy of it has these.</summary>
/// <param name="At">When.</param>
/// <param name="Heads">Team → last entry of its stream that the figures contain.</param>
/// <param name="Figures">The figures as JSON, in the form that the report's own code reads.</param>
/// <param name="Proof">Code over the figures that come from the ledger; whoever makes them again from the heads finds the same.</param>
public sealed record MadeReport(DateTimeOffset At, IReadOnlyDictionary<string, long> Heads, string Figures, string Proof);

/// <summary>How far a report has come.</summary>
public enum ReportState
{
    /// <summary>Chưa lập.</summary>
    None,

    /// <summary>Đang soạn: something is typed, no figures yet.</summary>
    Draft,

    /// <summary>Đã lập: its figures are fixed.</summary>
    Made,

    /// <summary>Đã phát hành (số, ngày).</summary>
    Issued,

    /// <summary>Sở đã nhận.</summary>
    Received,
}
