using CampaignHub.Api.Http;
using CampaignHub.Api.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.PeriodicReports;

/// <summary>The steps of a report: typed, made, issued, received; given back.</summary>
internal static class ReportStepsApi
{
    private const int LongestReason = 500;

    private static readonly Problem s_invalid = Problems.InvalidRequest(
        $"Send version (of the report it was made from) and parts, each once: code, and text of at most {ReportParts.LongestText} characters or none (true).");

    private static readonly Problem s_noNumber = Problems.InvalidRequest(
        $"Send version, number (1 to {WorkText.LongestNumber} characters on one line) and date, from the period's first day to today.");

    private static readonly Problem s_noReason = Problems.InvalidRequest($"Send version and reason, 1 to {LongestReason} characters on one line.");

    private static readonly Problem s_issued = new(409, "already-issued", "The report is issued: it is given back before it is changed.");

    private static readonly Problem s_notIssued = new(409, "not-issued", "The report has no number and date yet.");

    private static readonly Problem s_received = new(409, "already-received", "The Sở has it already.");

    private static readonly Problem s_notBegun = new(409, "period-not-begun", "The days of this report have not begun.");

    public static void MapPeriodicReportSteps(this IEndpointRouteBuilder reports)
    {
        reports.MapPut("/{period}", SaveAsync).WithSummary("Puts the typed parts in force.");
        reports.MapPost("/{period}/make", MakeAsync).WithSummary("Fixes the figures; made again, a report keeps them unless it is to renew them.");
        reports.MapPost("/{period}/issue", IssueAsync).WithSummary("Number and date of the issued document.");
        reports.MapPost("/{period}/receive", ReceiveAsync).WithSummary("The Sở has a commune's report.");
        reports.MapPost("/{period}/reopen", ReopenAsync).WithSummary("The Sở gives an issued report back, with the reason.");
    }

    private static async Task<Results<Ok<PeriodicReportBody>, Problem>> SaveAsync(
        string period, PeriodicReportDraft draft, [AsParameters] ReportStep step, string? commune = null) =>
        await step.FindOwnAsync(period, commune) is not { } before ? Problems.NotFound
        : before.Number is not null ? s_issued
        : PeriodicDesk.Read(before, draft) is not { } wanted ? s_invalid
        : await step.KeepAsync(wanted, draft.Version, "saved");

    private static async Task<Results<Ok<PeriodicReportBody>, Problem>> MakeAsync(
        string period, MakeReportBody body, [AsParameters] ReportStep step, string? commune = null) =>
        await step.FindOwnAsync(period, commune) is not { } before ? Problems.NotFound
        : before.Number is not null ? s_issued
        : step.Calendar.SpanOf(before).From > step.Calendar.Today ? s_notBegun
        : before.Made is not null && !body.Renew ? TypedResults.Ok(step.Desk.Show(before))
        : await step.KeepAsync(await step.Desk.MakeAsync(before, step.Cancellation), body.Version, "made");

    private static async Task<Results<Ok<PeriodicReportBody>, Problem>> IssueAsync(
        string period, IssueReportBody body, [AsParameters] ReportStep step, string? commune = null) =>
        await step.FindOwnAsync(period, commune) is not { } before ? Problems.NotFound
        : !WorkText.TryLine(body.Number, out var number, WorkText.LongestNumber)
            || body.Date is not { } date || date > step.Calendar.Today || date < step.Calendar.SpanOf(before).From ? s_noNumber
        : before.Made is null ? PeriodicReportsApi.NotMade
        : before.ReceivedAt is not null ? s_received
        : await step.KeepAsync(before with { Number = number, IssuedOn = date }, body.Version, "issued");

    private static async Task<Results<Ok<PeriodicReportBody>, Problem>> ReceiveAsync(
        string period, ReceiveReportBody body, [AsParameters] ReportStep step, TimeProvider time, string? commune = null) =>
        commune is null || await step.FindAsync(period, commune) is not { } before ? Problems.NotFound
        : before.Number is null ? s_notIssued
        : before.ReceivedAt is not null ? s_received
        : await step.KeepAsync(before with { ReceivedAt = time.GetUtcNow() }, body.Version, "received");

    private static async Task<Results<Ok<PeriodicReportBody>, Problem>> ReopenAsync(
        string period, ReopenReportBody body, [AsParameters] ReportStep step, string? commune = null) =>
        await step.FindAsync(period, commune) is not { } before ? Problems.NotFound
        : !WorkText.TryLine(body.Reason, out var reason, LongestReason) ? s_noReason
        : before.Number is null ? s_notIssued
        : await step.KeepAsync(before with { Number = null, IssuedOn = null, ReceivedAt = null }, body.Version, "reopened", reason);
}
