using System.Text.Json;
using CampaignHub.Api.PeriodicReports.Figures;
using CampaignHub.Api.Places;
using CampaignHub.Api.Work;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Reports;
using CampaignHub.Ledger.Reports;

namespace CampaignHub.Api.PeriodicReports;

/// <summary>Lists, reads, makes and checks reports.</summary>
internal sealed class PeriodicDesk(
    PeriodicReportStore store,
    ReportFiguresReader figures,
    LedgerFiguresReader ledger,
    ReportCalendar calendar,
    ICommuneDirectory communes,
    CampaignProgram program,
    TimeProvider time)
{
    /// <summary>There is such a period and such a commune; null is the province.</summary>
    public bool Knows(string period, string? communeCode) => calendar.Find(period) is not null && (communeCode is null || communes.TryGet(communeCode, out _));

    /// <summary>A commune's report, or (null) the province's.</summary>
    public Task<PeriodicReport> ReadAsync(string? communeCode, string period, CancellationToken cancellation) =>
        store.ReadAsync(communeCode, period, program.Year, cancellation);

    /// <summary>Keeps a change with its line of the audit; null when somebody else changed it meanwhile.</summary>
    public Task<PeriodicReport?> SaveAsync(PeriodicReport wanted, string action, string actor, string? reason, CancellationToken cancellation) =>
        store.SaveAsync(wanted, program.Year, action, actor, reason, cancellation);

    /// <summary>Where the reports of a period stand: of one commune, or (null) of all with the province's own.</summary>
    public async Task<PeriodicReportList> ListAsync(string period, string? communeCode, CancellationToken cancellation)
    {
        var known = (await store.ListAsync(period, program.Year, cancellation)).ToDictionary(report => report.CommuneCode ?? "", StringComparer.Ordinal);
        var items = communes.All
            .Where(commune => communeCode is null || commune.Code == communeCode)
            .Select(commune => calendar.StandingOf(known.GetValueOrDefault(commune.Code) ?? new PeriodicReport(commune.Code, period, Version: 0)))
            .ToList();
        var own = known.GetValueOrDefault("") ?? new PeriodicReport(CommuneCode: null, period, Version: 0);
        var issued = items.Where(item => item.IssuedOn is not null).ToList();
        var late = issued.Count(item => item.Timing == "late");
        return new PeriodicReportList(
            period, communeCode is null ? calendar.StandingOf(own) : null, items, issued.Count - late, late, items.Count - issued.Count, Next: null);
    }

    /// <summary>The report with the figures of now.</summary>
    public async Task<PeriodicReport> MakeAsync(PeriodicReport report, CancellationToken cancellation)
    {
        var at = time.GetUtcNow();
        var (made, heads) = await figures.ReadAsync(
            report.CommuneCode, calendar.SpanOf(report), report.Period, await SituationAsync(report, cancellation), cancellation);
        var text = JsonSerializer.Serialize(made, PeriodicReportsJsonContext.Default.ReportFigures);
        return report with { Made = new MadeReport(at, heads, text, made.Ledger.Proof()) };
    }

    /// <summary>Makes the ledger's figures again from the remembered heads; the report is not changed.</summary>
    public async Task<ReportCheck> CheckAsync(PeriodicReport report, CancellationToken cancellation)
    {
        var again = await ledger.ReadAsync(report.CommuneCode, FiguresOf(report).Span, report.Made!.Heads, cancellation);
        var found = again.Figures.Proof();
        return new ReportCheck(found == report.Made.Proof, report.Made.Proof, found);
    }

    /// <summary>What a report that is made was made from.</summary>
    public static ReportFigures FiguresOf(PeriodicReport report) =>
        JsonSerializer.Deserialize(report.Made!.Figures, PeriodicReportsJsonContext.Default.ReportFigures)!;

    /// <summary>A draft's report; null when a part is unknown, there twice, or too long.</summary>
    public static PeriodicReport? Read(PeriodicReport before, PeriodicReportDraft draft)
    {
        var known = ReportParts.Of(before.CommuneCode);
        var parts = new Dictionary<string, TypedPart>(StringComparer.Ordinal);
        foreach (var sent in draft.Parts ?? [])
        {
            if (sent?.Code is not { } code || !known.Contains(code) || !WorkText.TryNote(sent.Text, out var text, ReportParts.LongestText)
                || (text is not null && sent.None) || !parts.TryAdd(code, new TypedPart(text, sent.None)))
            {
                return null;
            }
        }

        return before with
        {
            Parts = parts.Where(part => part.Value is { Text: not null } or { IsNone: true }).ToDictionary(StringComparer.Ordinal),
            HeadSigns = draft.HeadSigns,
            IsCalendar = draft.Calendar,
            // Figures of other days are not this report's.
            Made = draft.Calendar == before.IsCalendar ? before.Made : null,
        };
    }

    /// <summary>The report for people.</summary>
    public PeriodicReportBody Show(PeriodicReport report)
    {
        var figures = report.Made is null ? null : FiguresOf(report);
        var span = figures?.Span ?? calendar.SpanOf(report);
        return new PeriodicReportBody(
            calendar.StandingOf(report),
            report.Version,
            report.IsCalendar,
            report.HeadSigns,
            span.From,
            span.To,
            span.Since,
            [
                .. ReportParts.Of(report.CommuneCode).Select(code => report.Parts.TryGetValue(code, out var part)
                    ? new TypedPartBody(code, part.Text, part.IsNone)
                    : new TypedPartBody(code, null)),
            ],
            figures is null ? null : MainOf(figures.Ledger, report.Made!.Proof));
    }

    private static ReportMainFigures MainOf(LedgerFigures ledger, string proof)
    {
        var all = ledger.All();
        return new ReportMainFigures(all.CheckIns, all.Households, all.People, all.Done, ledger.ToCheck.CheckIns, proof);
    }

    private async Task<ReportSituation?> SituationAsync(PeriodicReport report, CancellationToken cancellation)
    {
        if (report.CommuneCode is not null)
        {
            return null;
        }

        var list = await ListAsync(report.Period, communeCode: null, cancellation);
        return new ReportSituation(list.Items.Count, list.InTime, list.Late, list.Missing);
    }
}
