using System.Text.Json;

namespace CampaignHub.Api.DepartmentReports;

/// <summary>Words of the documents, from <c>report-texts.vi.json</c>.</summary>
/// <param name="About">Under the title; <c>{0}</c> is the year.</param>
/// <param name="Beside">Above what teams recorded; first and last day.</param>
internal sealed record ReportTexts(
    string File,
    string Issuer,
    string Title,
    string About,
    string Draft,
    string Province,
    string ByCommune,
    string Commune,
    string Content,
    string Beside,
    string BesideSheet,
    string Done,
    string Results,
    string Difficulties,
    string Proposals,
    string NotSaid)
{
    /// <summary>The Vietnamese words.</summary>
    public static ReportTexts Read()
    {
        using var file = typeof(ReportTexts).Assembly.GetManifestResourceStream("CampaignHub.Api.DepartmentReports.report-texts.vi.json")!;
        return JsonSerializer.Deserialize(file, DepartmentReportsJsonContext.Default.ReportTexts)!;
    }
}
