using CampaignHub.Domain.Roster.Import;

namespace CampaignHub.Api.Roster.Import;

/// <summary>Words a plan for people.</summary>
internal static class ImportReport
{
    private static readonly string[] Actions = ["left", "changed", "added", "refused"];

    public static ImportAnswer Of(RosterPlan plan, RosterHeader header, ImportOrder order, bool applied) => new(
        order.DryRun,
        applied,
        new ImportCounts(
            plan.Count(RowAction.Added), plan.Count(RowAction.Changed), plan.Count(RowAction.Left), plan.Count(RowAction.Refused)),
        header.Ignored,
        [.. plan.Rows.Select(row => Of(row, order.Texts))]);

    private static ImportRow Of(RowReport row, ImportTexts texts) => new(
        row.Row,
        Actions[(int)row.Action],
        row.Subject,
        [.. row.What.Select(change => new ImportChange(KeyOf(change.Column), texts.TitleOf(change.Column), change.Before, change.After))],
        [.. row.Problems.Select(problem => Of(problem, texts))],
        [.. row.Notes.Select(note => Of(note, texts))]);

    private static ImportRemark Of(ImportProblem problem, ImportTexts texts) => new(
        problem.Code,
        problem.Column is { } column ? KeyOf(column) : null,
        problem.Column is { } titled ? texts.TitleOf(titled) : null,
        texts.Text(problem));

    private static string KeyOf(RosterColumn column) => RosterColumns.Of(column).Key;
}
