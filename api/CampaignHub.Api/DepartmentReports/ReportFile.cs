using CampaignHub.Api.Files;
using CampaignHub.Api.Places;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Work;

namespace CampaignHub.Api.DepartmentReports;

/// <summary>A department's report as a document: its forms, what teams recorded beside them, its texts.</summary>
internal sealed class ReportFile(CampaignProgram program, ICommuneDirectory communes, ReportTexts texts)
{
    public string NameOf(DepartmentReportBody report) => $"{texts.File}-{report.Standing.Department}-{report.Standing.Year}";

    public FileDocument Make(DepartmentReportBody report)
    {
        var parts = program.DepartmentForms
            .Where(form => report.Forms.Contains(form.Code))
            .SelectMany(form => PartsOf(form, report))
            .ToList();
        foreach (var (heading, text) in new[] { (texts.Results, report.Results), (texts.Difficulties, report.Difficulties), (texts.Proposals, report.Proposals) })
        {
            parts.Add(new FilePart.Heading(heading));
            parts.Add(new FilePart.Paragraph(text ?? texts.NotSaid));
        }

        var department = program.Departments.First(one => one.Code == report.Standing.Department).Name.Vi;
        return new FileDocument(
            texts.Issuer,
            department.ToUpper(FileNumbers.Vietnamese),
            texts.Title,
            [string.Format(FileNumbers.Vietnamese, texts.About, report.Standing.Year), .. report.Standing.SentAt is null ? [texts.Draft] : Array.Empty<string>()],
            parts);
    }

    private IEnumerable<FilePart> PartsOf(DepartmentForm form, DepartmentReportBody report)
    {
        var figures = report.Figures.Where(figure => figure.Form == form.Code).ToList();
        yield return new FilePart.Heading(form.Name.Vi);
        yield return new FilePart.Table(
            texts.Province,
            [texts.Content, .. form.Columns.Select(TitleOf)],
            [.. form.Rows.Select(row => RowOf(form, figures, row, communeCode: null, row.Name.Vi))]);
        var local = figures.Where(figure => figure.CommuneCode is not null).Select(figure => figure.CommuneCode!).Distinct().Order(StringComparer.Ordinal).ToList();
        if (local.Count > 0)
        {
            yield return new FilePart.Heading(texts.ByCommune);
            yield return new FilePart.Table(
                texts.ByCommune,
                [texts.Commune, texts.Content, .. form.Columns.Select(TitleOf)],
                [.. local.SelectMany(code => form.Rows.Where(row => figures.Any(figure => figure.CommuneCode == code && figure.Row == row.Code))
                    .Select(row => RowOf(form, figures, row, code, NameOf(code), row.Name.Vi)))]);
        }

        if (form.Beside.Length > 0)
        {
            yield return new FilePart.Heading(string.Format(FileNumbers.Vietnamese, texts.Beside, FileNumbers.Day(report.BesideFrom), FileNumbers.Day(report.BesideTo)));
            yield return new FilePart.Table(
                texts.BesideSheet,
                [texts.Content, texts.Done],
                [.. form.Beside.Select(activity => (IReadOnlyList<object?>)[ActivityName(activity), report.Beside.Where(one => one.Activity == activity).Sum(one => one.Done)])]);
        }
    }

    private static List<object?> RowOf(
        DepartmentForm form, List<DepartmentFigure> figures, NamedCode row, string? communeCode, params string[] names)
    {
        var cells = new List<object?>(names);
        cells.AddRange(form.Columns.Select(column => (object?)figures.FirstOrDefault(
            figure => figure.Row == row.Code && figure.Column == column.Code && figure.CommuneCode == communeCode)?.Value));
        return cells;
    }

    private static string TitleOf(FormColumn column) => column.Group is { } group ? $"{group.Vi}: {column.Name.Vi.ToLower(FileNumbers.Vietnamese)}" : column.Name.Vi;

    private string ActivityName(string code) => program.TryGetActivity(code, out var activity) ? activity.Name.Vi : code;

    private string NameOf(string code) => communes.TryGet(code, out var commune) ? commune.FullName : code;
}
