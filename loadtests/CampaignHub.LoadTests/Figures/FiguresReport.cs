namespace CampaignHub.LoadTests.Figures;

/// <summary>The end of a command: a table on the console, a page and a table of figures in the report folder.</summary>
internal static class FiguresReport
{
    public static async Task WriteAsync(string folder, Surroundings surroundings, Findings findings, CancellationToken cancellation)
    {
        Print(surroundings, findings);
        Directory.CreateDirectory(folder);
        var (page, table) = (Path.Combine(folder, "report.html"), Path.Combine(folder, "figures.csv"));
        await File.WriteAllTextAsync(page, FiguresHtml.Of(surroundings, findings.Figures), cancellation);
        await File.WriteAllTextAsync(table, FiguresCsv.Of(surroundings, findings.Figures), cancellation);
        Console.WriteLine($"\nReport: {page}\nReport: {table}");
    }

    private static void Print(Surroundings surroundings, Findings findings)
    {
        Console.WriteLine();
        foreach (var (name, value) in surroundings.Lines())
            Console.WriteLine($"{name + ":",-16}{value}");
        string[][] rows =
        [
            ["scenario", "figure", "value", "threshold", "verdict"],
            .. findings.Figures.Select(figure => new[]
                { figure.Scenario, figure.Name, FigureText.Value(figure), figure.Bound, FigureText.Verdict(figure) }),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        Console.WriteLine();
        foreach (var row in rows)
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => column == 2 ? cell.PadLeft(widths[2]) : cell.PadRight(widths[column]))).TrimEnd());
    }
}
