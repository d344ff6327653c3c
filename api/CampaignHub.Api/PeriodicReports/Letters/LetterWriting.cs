using CampaignHub.Api.Files;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.PeriodicReports.Figures;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Reports;

namespace CampaignHub.Api.PeriodicReports.Letters;

/// <summary>What every section is written from, and how a line of one is written.</summary>
internal sealed record LetterWriting(
    PeriodicReport Report, ReportFigures Figures, ReportPlace Place, CampaignProgram Program, ReportPlaces Places, Sentences Words)
{
    /// <summary>The report of a quarter, not of the year.</summary>
    public bool IsOfQuarter => Program.ReportPeriods.Any(period => period.Code == Report.Period && period.Quarter is not null);

    /// <summary>The name of a level of awards.</summary>
    public string AwardLevel(string code) => Program.AwardLevels.FirstOrDefault(level => level.Code == code)?.Name.Vi ?? code;

    /// <summary>A sentence with its values.</summary>
    public string Say(string code, params IReadOnlyList<string> values) => Words.Text(code, values);

    /// <summary>A paragraph of a sentence.</summary>
    public FilePart Line(string code, params IReadOnlyList<string> values) => new FilePart.Paragraph(Say(code, values));

    /// <summary>A table; where it has no line, a sentence that says so.</summary>
    public FilePart OrEmpty(FilePart.Table table) => table.Rows.Count == 0 ? Line("empty") : table;

    /// <summary>The same under a name.</summary>
    public IEnumerable<FilePart> Titled(string title, FilePart.Table table) => [new FilePart.Heading(Say(title), 2), OrEmpty(table)];

    /// <summary>A heading.</summary>
    public FilePart Heading(string code, int level) => new FilePart.Heading(Say(code), level);

    /// <summary>What people typed: their words, "Không có" where the officer said so, else room to write in Word.</summary>
    public IEnumerable<FilePart> Typed(string part)
    {
        var typed = Report.Parts.GetValueOrDefault(part);
        return typed switch
        {
            { Text: { } text } => text.Split('\n').Where(line => line.Trim().Length > 0).Select(line => new FilePart.Paragraph(line.Trim())),
            { IsNone: true } => [new FilePart.Paragraph(Say("none"))],
            _ => [new FilePart.Paragraph(Say("unwritten"))],
        };
    }

    /// <summary>The same where figures say something already: nothing typed leaves no gap.</summary>
    public IEnumerable<FilePart> TypedBeside(string part) =>
        Report.Parts.GetValueOrDefault(part) is { Text: not null } or { IsNone: true } ? Typed(part) : [];
}
