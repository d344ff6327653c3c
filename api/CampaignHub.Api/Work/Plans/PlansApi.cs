using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Work.Registers;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Work.Plans;

/// <summary>Kế hoạch chi tiết of the communes (plan V.8.1), and who has none.</summary>
internal static class PlansApi
{
    private const int FirstYear = 2020;
    private const int LastYear = 2100;

    private static readonly Problem s_invalid = Problems.InvalidRequest(
        $"Send year ({FirstYear} to {LastYear}) and number, at most {WorkText.LongestNumber} characters; date is its date, not in the future. "
        + "number null takes the plan back.");

    public static void MapPlans(this IEndpointRouteBuilder work)
    {
        work.MapGet("/plans", ListAsync).WithSummary("The communes' own plans of a year; a commune without one has nulls.");
        work.MapGet("/plans/export", ExportAsync)
            .ProducesTable()
            .WithSummary("The communes' own plans of a year as a file for a spreadsheet.");
        work.MapPut("/plans/{code}", SaveAsync).WithSummary("Enters number and date of a commune's plan, changes them, or takes them back.");
    }

    private static async Task<Results<Ok<PlanList>, Problem>> ListAsync(
        Caller caller, IWorkReader reader, CampaignProgram program, CancellationToken cancellation, int? year = null, string? commune = null)
    {
        var wanted = year ?? program.Year;
        if (!IsYear(wanted))
        {
            return s_invalid;
        }

        var plans = await reader.PlansAsync(wanted, caller.CommuneToSee(commune), cancellation);
        return TypedResults.Ok(new PlanList(wanted, plans.Count(plan => plan.Number is null), plans, Next: null));
    }

    private static async Task<Results<PushStreamHttpResult, Problem>> ExportAsync(
        Caller caller, IWorkReader reader, WorkFacts facts, WorkTexts texts, ListExport files, CancellationToken cancellation,
        int? year = null, string? commune = null, string format = "xlsx")
    {
        if (TableFormat.Find(format) is not { } kind)
        {
            return TableFormat.Unknown;
        }

        if (!IsYear(year ?? facts.Program.Year))
        {
            return s_invalid;
        }

        var plans = await reader.PlansAsync(year ?? facts.Program.Year, caller.CommuneToSee(commune), cancellation);
        return files.Stream("commune-plan", kind, plans.Select(RowOf), cancellation);

        IReadOnlyList<TableCell> RowOf(CommunePlan plan) =>
            [facts.NameOfCommune(plan.CommuneCode, texts.Province), plan.Number ?? "", WorkFacts.Day(plan.Date)];
    }

    private static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    private static async Task<Results<Ok<PlanBody>, Problem>> SaveAsync(
        string code, PlanBody body, Caller caller, PlanStore plans, WorkFacts facts, CampaignProgram program, CancellationToken cancellation)
    {
        if (!caller.MayKeepRegisterOf(code) || !facts.IsCommune(code))
        {
            return Problems.NotFound;
        }

        var isFine = WorkText.TryOptionalLine(body.Number, out var number, WorkText.LongestNumber)
            && (body.Year is null || IsYear(body.Year.Value))
            && (body.Date is null || (number is not null && facts.IsPast(body.Date)));
        if (!isFine)
        {
            return s_invalid;
        }

        var wanted = new PlanBody(body.Year ?? program.Year, number, body.Date);
        await plans.SaveAsync(code, wanted, caller.Actor, cancellation);
        return TypedResults.Ok(wanted);
    }
}
