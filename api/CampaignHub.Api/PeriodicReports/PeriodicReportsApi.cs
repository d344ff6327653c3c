using CampaignHub.Api.Access;
using CampaignHub.Api.Files;
using CampaignHub.Api.Files.Letters;
using CampaignHub.Api.Http;
using CampaignHub.Api.PeriodicReports.Figures;
using CampaignHub.Api.PeriodicReports.Letters;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.PeriodicReports;

/// <summary>
/// Báo cáo định kỳ (plan V.1, V.8.2): a commune's to the Sở, the province's upwards. People type their parts, the figures are fixed at making, the
/// document is written from them; number and date come back when it was issued.
/// </summary>
internal static class PeriodicReportsApi
{
    internal static Problem NotMade { get; } = new(409, "not-made", "The report has no figures yet: make it first.");

    private static readonly Problem s_badFile = Problems.InvalidRequest("format is docx or xlsx; to is ministry, for the province's report only.");

    public static IServiceCollection AddPeriodicReports(this IServiceCollection services)
    {
        var words = Http.Tables.Sentences.Load("CampaignHub.Api.PeriodicReports.report-words.vi.json");
        return services
            .AddSingleton<ReportCalendar>()
            .AddSingleton<LedgerFiguresReader>()
            .AddSingleton<RosterFiguresReader>()
            .AddSingleton<ProposalsOfYear>()
            .AddSingleton<WorkFiguresReader>()
            .AddSingleton<DifficultyFiguresReader>()
            .AddSingleton<ReportFiguresReader>()
            .AddSingleton<PeriodicDesk>()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<ReportPlaces>(provider, words))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<ReportLetter>(provider, words));
    }

    public static void MapPeriodicReports(this IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/periodic-reports").WithTags("Periodic reports");
        reports.MapGet("/", ListAsync).WithSummary("Where the reports of a period stand: in time, late, missing.");
        reports.MapGet("/{period}", GetAsync).WithSummary("A commune's report, or the province's where no commune is named.");
        reports.MapGet("/{period}/check", CheckAsync).WithSummary("Makes the figures again from the heads the report remembers, and compares.");
        reports.MapGet("/{period}/export", ExportAsync).WithSummary("The report as a document (docx) or workbook (xlsx).");
        reports.MapPeriodicReportSteps();
    }

    private static async Task<Results<Ok<PeriodicReportList>, Problem>> ListAsync(
        string period, Caller caller, PeriodicDesk desk, ReportCalendar calendar, CancellationToken cancellation, string? commune = null) =>
        calendar.Find(period) is null ? Problems.InvalidRequest("period is a report period of the program.")
            : !desk.Knows(period, caller.CommuneOrOwn(commune)) ? Problems.NotFound
            : TypedResults.Ok(await desk.ListAsync(period, caller.CommuneOrOwn(commune), cancellation));

    private static async Task<Results<Ok<PeriodicReportBody>, Problem>> GetAsync(
        string period, Caller caller, PeriodicDesk desk, CancellationToken cancellation, string? commune = null) =>
        !desk.Knows(period, caller.CommuneOrOwn(commune))
            ? Problems.NotFound
            : TypedResults.Ok(desk.Show(await desk.ReadAsync(caller.CommuneOrOwn(commune), period, cancellation)));

    private static async Task<Results<Ok<ReportCheck>, Problem>> CheckAsync(
        string period, Caller caller, PeriodicDesk desk, CancellationToken cancellation, string? commune = null)
    {
        var place = caller.CommuneOrOwn(commune);
        if (!desk.Knows(period, place))
        {
            return Problems.NotFound;
        }

        var report = await desk.ReadAsync(place, period, cancellation);
        return report.Made is null ? NotMade : TypedResults.Ok(await desk.CheckAsync(report, cancellation));
    }

    private static async Task<Results<FileContentHttpResult, Problem>> ExportAsync(
        string period, Caller caller, PeriodicDesk desk, ReportLetter letters, DifficultyFiguresReader difficulties,
        CancellationToken cancellation, string? commune = null, string format = "docx", string? to = null)
    {
        var place = caller.CommuneOrOwn(commune);
        if (FileKind.Find(format) is not { } kind || !(to is null || (to == ReportLetter.Ministry && place is null)))
        {
            return s_badFile;
        }

        if (!desk.Knows(period, place))
        {
            return Problems.NotFound;
        }

        var report = await desk.ReadAsync(place, period, cancellation);
        if (report.Made is null)
        {
            return NotMade;
        }

        var figures = PeriodicDesk.FiguresOf(report);
        var texts = await difficulties.TextsAsync(figures.Difficulties.Lines, cancellation);
        var letter = letters.Write(report, figures, texts, to is not null);
        var content = kind.Name == "docx" ? LetterFile.Write(letter) : kind.Write(letter.AsDocument());
        return TypedResults.File(content, kind.ContentType, $"{letters.FileNameOf(report)}.{kind.Name}");
    }
}
