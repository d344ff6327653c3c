using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>Finds the header of a table below titles, on one line or on two ("Quyết định" above "Số" and "Ngày").</summary>
public static class HeaderFinder
{
    /// <summary>A header stands in the first rows or nowhere.</summary>
    public const int RowsSearched = 40;

    private const int FewestColumns = 2;
    private const int MaximumIgnored = 50;

    private static readonly RosterColumn[] Naming =
        [RosterColumn.VillageCode, RosterColumn.VillageName, RosterColumn.TeamCode, RosterColumn.TeamName, RosterColumn.MemberName];

    /// <summary>The header that knows the most columns, the first of equals; null when the rows have none.</summary>
    public static RosterHeader? Find(IReadOnlyList<SheetRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Enumerable.Range(0, Math.Min(rows.Count, RowsSearched))
            .SelectMany(place => Candidates(rows, place))
            .Where(header => header.Columns.Count >= FewestColumns && Naming.Any(header.Has))
            .MaxBy(header => header.Columns.Count);
    }

    private static IEnumerable<RosterHeader> Candidates(IReadOnlyList<SheetRow> rows, int place)
    {
        yield return Read([.. rows[place].Cells.Select(cell => (ImmutableArray<string>)[cell])], place + 1);
        if (place + 1 < rows.Count && TwoLines(rows[place], rows[place + 1]) is { } heads)
        {
            yield return Read(heads, place + 2);
        }
    }

    /// <summary>What each column may be called; null when the lower row holds anything that is no head.</summary>
    private static List<ImmutableArray<string>>? TwoLines(SheetRow upper, SheetRow lower)
    {
        var heads = new List<ImmutableArray<string>>();
        var above = "";
        for (var column = 0; column < Math.Max(upper.Cells.Length, lower.Cells.Length); column++)
        {
            // A merged cell is filled in its first column only; what stands below it belongs to it.
            above = upper[column].Length > 0 ? upper[column] : lower[column].Length > 0 ? above : "";
            var below = lower[column];
            ImmutableArray<string> names = below.Length == 0 || below == above ? [above] : [$"{above} {below}", $"{below} {above}", below];
            if (below.Length > 0 && !RosterColumns.IsCounter(below) && !names.Any(name => RosterColumns.Find(name) is not null))
            {
                return null;
            }

            heads.Add(names);
        }

        return heads;
    }

    private static RosterHeader Read(List<ImmutableArray<string>> heads, int firstRow)
    {
        var found = new Dictionary<RosterColumn, (int Place, int Rank)>();
        for (var place = 0; place < heads.Count; place++)
        {
            if (Known(heads[place]) is var (column, rank) && (!found.TryGetValue(column, out var other) || rank < other.Rank))
            {
                found[column] = (place, rank);
            }
        }

        var used = found.Values.Select(column => column.Place).ToHashSet();
        var ignored = heads.Index()
            .Where(head => !used.Contains(head.Index) && head.Item[0].Length > 0 && !head.Item.Any(RosterColumns.IsCounter))
            .Select(head => head.Item[0])
            .Take(MaximumIgnored);
        return new RosterHeader(firstRow, found.ToFrozenDictionary(column => column.Key, column => column.Value.Place), [.. ignored]);
    }

    private static (RosterColumn Column, int Rank)? Known(ImmutableArray<string> names) =>
        names.Select(RosterColumns.Find).FirstOrDefault(found => found is not null);
}
