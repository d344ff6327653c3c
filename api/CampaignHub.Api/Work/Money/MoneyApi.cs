using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Work.Registers;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Work.Money;

/// <summary>Money of a report period in three typed lines (plan IV): state budget, other lawful sources, what is proposed. No accounting.</summary>
internal static class MoneyApi
{
    /// <summary>A thousand billion đồng.</summary>
    private const long Most = 1_000_000_000_000_000;

    private static readonly Problem s_badPeriod = Problems.InvalidRequest("period is a report period of the program.");

    private static readonly Problem s_invalid = Problems.InvalidRequest(
        $"Send period (a report period of the program) and stateBudget, otherSources, proposed: whole đồng from 0 to {Most}, or null for what nobody has said.");

    public static void MapMoney(this IEndpointRouteBuilder work)
    {
        work.MapGet("/money", ListAsync).WithSummary("Money of a period: a line per commune (the Sở's has no commune) that typed something.");
        work.MapGet("/money/export", ExportAsync)
            .ProducesTable()
            .WithSummary("Money of a period as a file for a spreadsheet, in đồng.");
        work.MapPut("/money", SaveAsync).WithSummary("Types the three lines of a commune or of the Sở; null is not 0 but not said.");
    }

    private static async Task<Results<Ok<MoneyList>, Problem>> ListAsync(
        string period, Caller caller, IWorkReader reader, CampaignProgram program, CancellationToken cancellation, string? commune = null) =>
        IsPeriod(period, program)
            ? TypedResults.Ok(new MoneyList(
                period, await reader.MoneyAsync(period, caller.CommuneToSee(commune), cancellation), Next: null))
            : s_badPeriod;

    private static async Task<Results<PushStreamHttpResult, Problem>> ExportAsync(
        string period, Caller caller, IWorkReader reader, WorkFacts facts, WorkTexts texts, ListExport files, CancellationToken cancellation,
        string? commune = null, string format = "xlsx")
    {
        if (TableFormat.Find(format) is not { } kind)
        {
            return TableFormat.Unknown;
        }

        if (!IsPeriod(period, facts.Program))
        {
            return s_badPeriod;
        }

        var name = facts.Program.ReportPeriods.First(one => one.Code == period).Name.Vi;
        var lines = await reader.MoneyAsync(period, caller.CommuneToSee(commune), cancellation);
        return files.Stream("money", kind, lines.Select(RowOf), cancellation);

        IReadOnlyList<TableCell> RowOf(PeriodMoney line) =>
        [
            facts.NameOfCommune(line.CommuneCode, texts.Province), name, TableCell.Of(line.StateBudget), TableCell.Of(line.OtherSources),
            TableCell.Of(line.Proposed),
        ];
    }

    private static async Task<Results<Ok<PeriodMoney>, Problem>> SaveAsync(
        MoneyBody body, Caller caller, MoneyStore money, CampaignProgram program, CancellationToken cancellation)
    {
        if (!caller.MayKeepRegisterOf(body.CommuneCode))
        {
            return Problems.NotFound;
        }

        if (body.Period is not { } period || !IsPeriod(period, program)
            || !new[] { body.StateBudget, body.OtherSources, body.Proposed }.All(amount => amount is null or (>= 0 and <= Most)))
        {
            return s_invalid;
        }

        var wanted = new PeriodMoney(body.CommuneCode, period, body.StateBudget, body.OtherSources, body.Proposed);
        await money.SaveAsync(wanted, caller.Actor, cancellation);
        return TypedResults.Ok(wanted);
    }

    private static bool IsPeriod(string code, CampaignProgram program) => program.ReportPeriods.Any(period => period.Code == code);
}
