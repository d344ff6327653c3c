using CampaignHub.Api.Files;
using CampaignHub.Api.Indicators;
using CampaignHub.Api.PeriodicReports.Figures;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.PeriodicReports.Letters;

/// <summary>The annexes of figures, Phụ lục I to III: indicators, contents, places.</summary>
internal static class FigureAnnexes
{
    public static FilePart.Table Indicators(LetterWriting letter) => new(
        letter.Say("sheet.1"),
        [
            letter.Say("col.no"), letter.Say("col.indicator"), letter.Say("col.unit"), letter.Say("col.denominator"), letter.Say("col.official"), letter.Say("col.rate"),
            letter.Say("col.target", $"{letter.Program.Year}"), letter.Say("col.met"), letter.Say("col.teams"), letter.Say("col.teamsSince"), letter.Say("col.source"),
        ],
        [.. letter.Figures.Indicators.Select(indicator => RowOf(letter, indicator))])
    {
        Widths = [3, 15, 5, 6, 6, 5, 6, 5, 7, 6, 10],
    };

    public static FilePart.Table Activities(LetterWriting letter) => new(
        letter.Say("sheet.2"),
        [
            letter.Say("col.no"), letter.Say("col.activity"), letter.Say("col.unit"), letter.Say("col.turns"), letter.Say("col.done"), letter.Say("col.pending"),
            letter.Say("col.turnsSince"), letter.Say("col.doneSince"),
        ],
        [.. letter.Figures.Ledger.Activities.Select((line, index) => ActivityRow(letter, line, index + 1))])
    {
        Widths = [3, 24, 5, 6, 6, 6, 6, 6],
    };

    public static FilePart.Table Places(LetterWriting letter)
    {
        var names = letter.Figures.Roster.TeamLines.ToDictionary(team => team.Code, team => team.Name, StringComparer.Ordinal);
        return SumsOf(
            letter, "sheet.3", letter.Place.IsProvince ? "col.commune" : "col.team", letter.Figures.Ledger.Places,
            code => letter.Place.IsProvince ? letter.Places.NameOf(code) : names.GetValueOrDefault(code, code));
    }

    public static FilePart.Table Areas(LetterWriting letter) => SumsOf(letter, "sheet.3.areas", "col.area", letter.Figures.Ledger.Areas, code => code);

    private static FilePart.Table SumsOf(LetterWriting letter, string sheet, string head, IReadOnlyList<CountedSums> lines, Func<string, string> nameOf)
    {
        var withTeams = lines.Any(line => line.Teams is not null);
        string[] columns =
        [
            letter.Say("col.no"), letter.Say(head), .. withTeams ? [letter.Say("col.teamsRecording")] : Array.Empty<string>(), letter.Say("col.records"), letter.Say("col.staff"),
            letter.Say("col.households"), letter.Say("col.businesses"), letter.Say("col.people"), letter.Say("col.done"), letter.Say("col.pending"),
        ];
        var rows = lines.Select((line, index) => CellsOf(index + 1, nameOf(line.Code), line)).ToList();
        if (rows.Count > 1)
        {
            var sum = lines.Aggregate(default(Domain.Statistics.Figures), (all, line) => all + line.Sums);
            rows.Add(CellsOf(null, letter.Say("sum"), new CountedSums("", sum, withTeams ? lines.Sum(line => line.Teams ?? 0) : null)));
        }

        return new FilePart.Table(letter.Say(sheet), columns, rows) { Widths = [3, 18, .. Enumerable.Repeat(6, columns.Length - 2)] };

        IReadOnlyList<object?> CellsOf(int? no, string name, CountedSums line) =>
        [
            no, name, .. withTeams ? [line.Teams] : Array.Empty<object?>(), line.Sums.CheckIns, line.Sums.Staff, line.Sums.Households, line.Sums.Businesses, line.Sums.People,
            line.Sums.Done, line.Sums.Pending,
        ];
    }

    private static List<object?> ActivityRow(LetterWriting letter, ActivityLine line, int no)
    {
        var activity = letter.Program.TryGetActivity(line.Code, out var known) ? known : null;
        var unit = activity?.Unit is CountUnit.Business ? "unit.businesses" : "unit.people";
        return
        [
            no, activity?.Name.Vi ?? line.Code, letter.Say(unit), line.Turns(), activity?.Counts is ActivityCounts.Guided ? null : line.Done, line.Pending, line.TurnsSince(),
            activity?.Counts is ActivityCounts.Guided ? null : line.DoneSince,
        ];
    }

    private static List<object?> RowOf(LetterWriting letter, IndicatorItem item)
    {
        var indicator = letter.Program.Indicators.FirstOrDefault(one => one.Code == item.Code);
        var beside = letter.Figures.Ledger.Activities.FirstOrDefault(line => line.Code == indicator?.Beside);
        var official = item.Official;
        object? unknown = official is null ? letter.Say("noFigure") : null;
        return
        [
            item.Number,
            indicator?.Name.Vi ?? item.Code,
            letter.Say($"unit.{item.Counted}"),
            official?.Denominator,
            official?.Numerator ?? unknown,
            official?.Rate,
            TargetOf(letter, item, indicator),
            item.Met switch { true => letter.Say("met.yes"), false => letter.Say("met.no"), null => null },
            indicator?.Beside is null ? null : beside?.Done ?? 0,
            indicator?.Beside is null ? null : beside?.DoneSince ?? 0,
            SourceOf(letter, item),
        ];
    }

    private static string TargetOf(LetterWriting letter, IndicatorItem item, Indicator? indicator) => indicator?.Unit is TargetUnit.ModelPerCommune
        ? letter.Say("target.models", Told.Decimal(item.Target.Value))
        : letter.Say($"target.{item.Target.Comparison}", Told.Decimal(item.Target.Value));

    private static string? SourceOf(LetterWriting letter, IndicatorItem item) => item switch
    {
        { Models: { } models } => letter.Say("models.source", $"{models.With}", $"{models.Without}", $"{models.NotKnown}"),
        { Official: { } official } => letter.Say("source", official.Source, Told.Day(official.AsOf)),
        _ => null,
    };
}
