using System.Text.Json.Nodes;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain.Indicators;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Api.Indicators.Register;

/// <summary>Lines of the audit for rows of the register.</summary>
internal static class FigureAudit
{
    /// <summary>A line for every row.</summary>
    /// <param name="before">The register without them.</param>
    /// <param name="figures">Figures that are added.</param>
    /// <param name="denominators">Denominators that are added.</param>
    /// <param name="actor">Who adds them.</param>
    public static IReadOnlyList<AuditEntry> LinesOf(
        FigureRegister before, IEnumerable<OfficialRow> figures, IEnumerable<DenominatorRow> denominators, string actor) =>
    [
        .. figures.Select(row => Line(before.FigureAt(row.Indicator, row.CommuneCode, row.AsOf), row, actor)),
        .. denominators.Select(row => Line(before.DenominatorOf(row.Year, row.Base, row.CommuneCode), row, actor)),
    ];

    private static AuditEntry Line(OfficialRow? before, OfficialRow row, string actor)
    {
        var action = row.Numerator is null ? "figure.withdrawn" : before?.Numerator is null ? "figure.given" : "figure.corrected";
        return new AuditEntry(actor, action, row.Indicator)
        {
            CommuneCode = row.CommuneCode,
            Before = before is null ? null : new() { ["numerator"] = before.Numerator, ["source"] = before.Source },
            After = new JsonObject
            {
                ["asOf"] = DayKeys.Of(row.AsOf),
                ["numerator"] = row.Numerator,
                ["source"] = row.Source,
                ["reason"] = row.Reason,
            },
        };
    }

    private static AuditEntry Line(DenominatorRow? before, DenominatorRow row, string actor) =>
        new(actor, before is null ? "denominator.frozen" : "denominator.changed", row.Base)
        {
            CommuneCode = row.CommuneCode,
            Before = before is null ? null : new() { ["denominator"] = before.Value, ["asOf"] = DayKeys.Of(before.AsOf), ["source"] = before.Source },
            After = new JsonObject
            {
                ["year"] = row.Year,
                ["denominator"] = row.Value,
                ["asOf"] = DayKeys.Of(row.AsOf),
                ["source"] = row.Source,
                ["reason"] = row.Reason,
            },
        };
}
