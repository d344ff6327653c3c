using CampaignHub.Domain.Roster;
using CampaignHub.Domain.Roster.Import;
using CampaignHub.Domain.Roster.Names;
using CampaignHub.Domain.Tests.Programs;

namespace CampaignHub.Domain.Tests.Roster.Import;

/// <summary>Tables written as text: cells between |, rows on lines.</summary>
internal static class Files
{
    public const string DamRong3 = "24875";

    public static DateOnly Today { get; } = new(2026, 11, 22);

    public static CommuneNames Communes { get; } = new(ShippedFiles.Communes);

    public static RosterWords Words { get; } = new(ShippedFiles.Program);

    public static RosterPlanner Planner { get; } =
        new(Communes, Words, new RosterFieldRules(new RosterVocabulary(ShippedFiles.Program), Today));

    public static List<SheetRow> Rows(string text) =>
        [.. text.Split('\n').Index().Select(line => new SheetRow(line.Index + 1, [.. line.Item.Split('|').Select(CellText.Clean)]))
            .Where(row => row.Filled > 0)];

    public static RosterTable Table(string text)
    {
        var rows = Rows(text);
        var header = HeaderFinder.Find(rows);
        Assert.NotNull(header);
        return RosterTableReader.Read(rows, header, Communes, Words);
    }

    public static RosterPlan Plan(string text, RosterState? roster = null, string? own = null) =>
        Planner.Plan(roster ?? RosterState.Empty, Table(text), own);

    /// <summary>The roster after a plan without refused rows.</summary>
    public static RosterState Apply(string text, RosterState? roster = null)
    {
        var plan = Plan(text, roster);
        Assert.Empty(plan.Rows.SelectMany(row => row.Problems.Select(problem => $"{row.Row}: {problem.Code} {string.Join("; ", problem.Values)}")));
        return (roster ?? RosterState.Empty).With(plan.Changes);
    }

    /// <summary>An export of the roster as text, with its header.</summary>
    public static string Export(RosterState roster)
    {
        var fields = new FieldReader(Words);
        var rows = RosterExport.Rows(roster, ShippedFiles.Communes)
            .Select(row => string.Join('|', row.Index().Select(field => fields.Print((RosterColumn)field.Index, field.Item))));
        return string.Join('\n', rows.Prepend(string.Join('|', RosterColumns.All.Select(title => title.Vi))));
    }

    public static IEnumerable<string> Codes(this RowReport row) => row.Problems.Select(problem => problem.Code);
}
