using System.Collections.Frozen;
using CampaignHub.Domain.Indicators;
using CampaignHub.Domain.Roster.Import;

namespace CampaignHub.Api.Indicators.Import;

/// <summary>Where the columns of a file of figures are.</summary>
/// <param name="Row">Place of the first row behind the header.</param>
/// <param name="Columns">The place of each column that was found.</param>
/// <param name="Ignored">Heads that are not known.</param>
internal sealed record FigureHeader(int Row, FrozenDictionary<FigureField, int> Columns, IReadOnlyList<string> Ignored)
{
    private const int MaximumIgnored = 50;
    private static readonly FigureField[] s_needed = [FigureField.Indicator, FigureField.Commune, FigureField.AsOf];

    /// <summary>The header among the first rows: the one that names indicator, place and date, and most columns.</summary>
    public static FigureHeader? Find(IReadOnlyList<SheetRow> rows) => Enumerable
        .Range(0, Math.Min(rows.Count, HeaderFinder.RowsSearched))
        .Select(place => Read(rows[place], place + 1))
        .Where(header => s_needed.All(header.Columns.ContainsKey))
        .MaxBy(header => header.Columns.Count);

    /// <summary>The text of a field in a row, empty where there is none.</summary>
    public string Cell(SheetRow row, FigureField field) => Columns.TryGetValue(field, out var place) ? row[place] : "";

    private static FigureHeader Read(SheetRow row, int firstRow)
    {
        var found = new Dictionary<FigureField, int>();
        var ignored = new List<string>();
        foreach (var (place, head) in row.Cells.Index())
        {
            var column = FigureColumns.All.FirstOrDefault(one => one.IsNamed(head));
            if (column is null || !found.TryAdd(column.Field, place))
            {
                ignored.Add(head);
            }
        }

        return new FigureHeader(
            firstRow, found.ToFrozenDictionary(), [.. ignored.Where(head => head.Length > 0 && !RosterColumns.IsCounter(head)).Take(MaximumIgnored)]);
    }
}
