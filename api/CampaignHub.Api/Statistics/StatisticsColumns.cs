using CampaignHub.Api.Http.Tables;
using CampaignHub.Domain.Statistics;

namespace CampaignHub.Api.Statistics;

/// <summary>The columns of a file: keys (code and name), figures of all records, and of those without a mark.</summary>
internal sealed class StatisticsColumns(StatisticsQuery query, Sentences texts)
{
    private string[] Names => query.CountsResults
        ? ["done", "pending"]
        : ["checkIns", "households", "businesses", "people", "staff", "done", "pending"];

    public IReadOnlyList<string> Heads()
    {
        var values = Names.Select(name => texts.Text($"value:{name}")).ToList();
        return
        [
            .. query.GroupBy.SelectMany(KeyHeads),
            .. values,
            .. values.Select(value => texts.Text("trusted", [value])),
            .. query.CountsResults ? Array.Empty<string>() : [texts.Text("value:teams")],
        ];
    }

    public IReadOnlyList<TableCell> Cells(StatisticsRow row, List<Func<string, string>> names)
    {
        var cells = new List<TableCell>();
        for (var i = 0; i < row.Keys.Length; i++)
        {
            if (StatisticsKeys.AreCodes(query.GroupBy[i]))
            {
                cells.Add(row.Keys[i]);
            }

            cells.Add(names[i](row.Keys[i]));
        }

        cells.AddRange(Values(row.All).Concat(Values(row.Trusted)).Select(value => (TableCell)value));
        if (!query.CountsResults)
        {
            cells.Add(row.TeamsReporting is { } teams ? teams : "");
        }

        return cells;
    }

    /// <summary>The last row: sums as formulas. Teams are not summed, one team may stand in several rows.</summary>
    public IReadOnlyList<TableCell> Sums(Figures all, Figures trusted)
    {
        var keys = query.GroupBy.Sum(grouping => KeyHeads(grouping).Count());
        return
        [
            .. Enumerable.Range(0, keys).Select(column => (TableCell)(column == 0 ? texts.Text("total") : "")),
            .. Values(all).Concat(Values(trusted)).Select(TableCell.Sum),
        ];
    }

    private IEnumerable<string> KeyHeads(Grouping grouping)
    {
        var name = texts.Text($"column:{GroupingNames.Of(grouping)}");
        return StatisticsKeys.AreCodes(grouping) ? [$"{texts.Text("code")} ({name})", name] : [name];
    }

    private IEnumerable<long> Values(Figures figures) => query.CountsResults
        ? [figures.Done, figures.Pending]
        : [figures.CheckIns, figures.Households, figures.Businesses, figures.People, figures.Staff, figures.Done, figures.Pending];
}
