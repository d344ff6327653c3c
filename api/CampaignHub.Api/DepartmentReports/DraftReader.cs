using CampaignHub.Api.Places;
using CampaignHub.Api.Work;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Work;

namespace CampaignHub.Api.DepartmentReports;

/// <summary>Reads a draft against the forms of its department.</summary>
internal sealed class DraftReader(CampaignProgram program, ICommuneDirectory communes)
{
    public const int LongestText = 4_000;
    public const long HighestValue = 1_000_000_000;
    private const int MostFigures = 20_000;

    /// <summary>The forms a department fills in; none for one that the plan asks nothing of.</summary>
    public IReadOnlyList<DepartmentForm> FormsOf(string department) => [.. program.DepartmentForms.Where(form => form.Departments.Contains(department))];

    /// <summary>The report a draft makes of the one before; null when a figure has no place in the forms or a text is too long.</summary>
    public DepartmentReport? Read(DepartmentReport before, DepartmentReportDraft draft)
    {
        var forms = FormsOf(before.Department).ToDictionary(form => form.Code, StringComparer.Ordinal);
        var sent = draft.Figures ?? [];
        var figures = sent.Count > MostFigures ? [] : sent.Select(figure => Read(figure, forms)).OfType<DepartmentFigure>().ToList();
        var isFine = figures.Count == sent.Count
            && figures.DistinctBy(figure => (figure.Form, figure.Row, figure.Column, figure.CommuneCode)).Count() == figures.Count;
        return isFine
            && WorkText.TryNote(draft.Results, out var results, LongestText)
            && WorkText.TryNote(draft.Difficulties, out var difficulties, LongestText)
            && WorkText.TryNote(draft.Proposals, out var proposals, LongestText)
                ? before with { Figures = figures, Results = results, Difficulties = difficulties, Proposals = proposals }
                : null;
    }

    private DepartmentFigure? Read(DepartmentFigureBody? figure, Dictionary<string, DepartmentForm> forms) =>
        figure is { Form: { } code, Row: { } row, Column: { } column, Value: { } value and >= 0 and <= HighestValue }
        && forms.TryGetValue(code, out var form)
        && form.Rows.Any(one => one.Code == row)
        && form.Columns.Any(one => one.Code == column)
        && (figure.CommuneCode is null || (form.ByCommune && communes.TryGet(figure.CommuneCode, out _)))
            ? new DepartmentFigure(code, row, column, figure.CommuneCode, value)
            : null;
}
