using CampaignHub.Api.Access;
using CampaignHub.Api.Files;
using CampaignHub.Api.Http;
using CampaignHub.Api.Work;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Work;
using CampaignHub.Ledger.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.DepartmentReports;

/// <summary>Báo cáo của các sở, before 30/11 (plan V.2 to V.4): typed forms, put together with what teams recorded, draft until sent.</summary>
internal static class DepartmentReportsApi
{
    private const int FirstYear = 2020;
    private const int LastYear = 2100;
    private const int LongestReason = 500;

    private static readonly Problem s_badYear = Problems.InvalidRequest($"year is {FirstYear} to {LastYear}; format is docx or xlsx.");

    private static readonly Problem s_invalid = Problems.InvalidRequest(
        $"Send version (of the report it was made from) and figures, each once: form, row and column of the department's forms in the program, value from 0 to "
        + $"{DraftReader.HighestValue}, communeCode where the form is by commune. results, difficulties and proposals have at most {DraftReader.LongestText} characters.");

    private static readonly Problem s_noReason = Problems.InvalidRequest($"Send version and reason, 1 to {LongestReason} characters on one line.");

    private static readonly Problem s_changed =
        new(409, "changed-meanwhile", "Somebody changed this report meanwhile: read it again, then make the change.");

    private static readonly Problem s_sent = new(409, "already-sent", "The report is sent: the Sở gives it back before it is changed.");

    private static readonly Problem s_notSent = new(409, "not-sent", "Only a report that was sent is given back.");

    private static readonly Problem s_empty = new(409, "nothing-to-send", "There is nothing in the report yet: type figures or results first.");

    public static IServiceCollection AddDepartmentReports(this IServiceCollection services) => services
        .AddSingleton<DraftReader>()
        .AddSingleton<ReportDesk>()
        .AddSingleton(ReportTexts.Read())
        .AddSingleton<ReportFile>();

    public static void MapDepartmentReports(this IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/department-reports").WithTags("Departments' reports");
        reports.MapGet("/", ListAsync).WithSummary("Where the departments' reports of a year stand; a department sees its own.");
        reports.MapGet("/{department}", GetAsync).WithSummary("A department's report with what teams recorded beside it.");
        reports.MapPut("/{department}", SaveAsync).WithSummary("Puts a draft in force.");
        reports.MapPost("/{department}/send", SendAsync).WithSummary("Sends the report to the Sở.");
        reports.MapPost("/{department}/return", ReturnAsync).WithSummary("The Sở gives a sent report back to its department.");
        reports.MapGet("/{department}/export", ExportAsync).WithSummary("The report as a document (docx) or workbook (xlsx).");
    }

    private static async Task<Results<Ok<DepartmentReportList>, Problem>> ListAsync(
        Caller caller, ReportDesk desk, DepartmentReportStore store, CampaignProgram program, CancellationToken cancellation, int? year = null)
    {
        if (year is < FirstYear or > LastYear)
        {
            return s_badYear;
        }

        var items = new List<DepartmentReportStanding>();
        foreach (var department in desk.Departments.Where(department => MaySee(caller, department)))
        {
            items.Add(desk.StandingOf(await store.ReadAsync(department, year ?? program.Year, cancellation)));
        }

        return TypedResults.Ok(new DepartmentReportList(items, Next: null));
    }

    private static async Task<Results<Ok<DepartmentReportBody>, Problem>> GetAsync(
        string department, Caller caller, ReportDesk desk, DepartmentReportStore store, CampaignProgram program, CancellationToken cancellation,
        int? year = null)
    {
        if (year is < FirstYear or > LastYear)
        {
            return s_badYear;
        }

        return desk.Departments.Contains(department) && MaySee(caller, department)
            ? TypedResults.Ok(await desk.ShowAsync(await store.ReadAsync(department, year ?? program.Year, cancellation), cancellation))
            : Problems.NotFound;
    }

    private static async Task<Results<Ok<DepartmentReportBody>, Problem>> SaveAsync(
        string department, DepartmentReportDraft draft, Caller caller, ReportDesk desk, DraftReader reader, DepartmentReportStore store, CampaignProgram program,
        CancellationToken cancellation)
    {
        if (!desk.Departments.Contains(department) || caller.Department != department)
        {
            return Problems.NotFound;
        }

        var before = await store.ReadAsync(department, program.Year, cancellation);
        return before.SentAt is not null ? s_sent
            : draft.Version is not { } version || reader.Read(before with { Version = version }, draft) is not { } wanted ? s_invalid
            : await KeepAsync(wanted, "department-report.saved", reason: null, caller, desk, store, cancellation);
    }

    private static async Task<Results<Ok<DepartmentReportBody>, Problem>> SendAsync(
        string department, SendReportBody body, Caller caller, ReportDesk desk, DepartmentReportStore store, CampaignProgram program, TimeProvider time,
        CancellationToken cancellation)
    {
        if (!desk.Departments.Contains(department) || caller.Department != department)
        {
            return Problems.NotFound;
        }

        var before = await store.ReadAsync(department, program.Year, cancellation);
        return before.SentAt is not null ? s_sent
            : before.Figures.Count == 0 && before.Results is null ? s_empty
            : await KeepAsync(
                before with { Version = body.Version ?? -1, SentAt = time.GetUtcNow() }, "department-report.sent", reason: null, caller, desk, store, cancellation);
    }

    private static async Task<Results<Ok<DepartmentReportBody>, Problem>> ReturnAsync(
        string department, ReturnReportBody body, Caller caller, ReportDesk desk, DepartmentReportStore store, CampaignProgram program,
        CancellationToken cancellation)
    {
        if (!desk.Departments.Contains(department))
        {
            return Problems.NotFound;
        }

        if (body.Version is not { } version || !WorkText.TryLine(body.Reason, out var reason, LongestReason))
        {
            return s_noReason;
        }

        var before = await store.ReadAsync(department, program.Year, cancellation);
        return before.SentAt is null
            ? s_notSent
            : await KeepAsync(before with { Version = version, SentAt = null }, "department-report.returned", reason, caller, desk, store, cancellation);
    }

    private static async Task<Results<FileContentHttpResult, Problem>> ExportAsync(
        string department, Caller caller, ReportDesk desk, DepartmentReportStore store, ReportFile files, CampaignProgram program,
        CancellationToken cancellation, int? year = null, string format = "docx")
    {
        if (year is < FirstYear or > LastYear || FileKind.Find(format) is not { } kind)
        {
            return s_badYear;
        }

        if (!desk.Departments.Contains(department) || !MaySee(caller, department))
        {
            return Problems.NotFound;
        }

        var report = await desk.ShowAsync(await store.ReadAsync(department, year ?? program.Year, cancellation), cancellation);
        return TypedResults.File(kind.Write(files.Make(report)), kind.ContentType, $"{files.NameOf(report)}.{kind.Name}");
    }

    private static async Task<Results<Ok<DepartmentReportBody>, Problem>> KeepAsync(
        DepartmentReport wanted, string action, string? reason, Caller caller, ReportDesk desk, DepartmentReportStore store, CancellationToken cancellation) =>
        await store.SaveAsync(wanted, action, caller.Actor, reason, cancellation) is { } kept
            ? TypedResults.Ok(await desk.ShowAsync(kept, cancellation))
            : s_changed;

    private static bool MaySee(Caller caller, string department) => caller.Role is not Role.Department || caller.Department == department;
}
