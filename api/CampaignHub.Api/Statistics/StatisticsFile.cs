using System.Collections.Immutable;
using System.Globalization;
using CampaignHub.Api.Files;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Domain;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Statistics;

namespace CampaignHub.Api.Statistics;

/// <summary>
/// An answer as a file for a spreadsheet, row by row, however long it is: the figures with their sums, then where they come from, what
/// was left out and the code to compare with.
/// </summary>
internal sealed class StatisticsFile(IStatisticsReader reader, StatisticsKeys keys, TimeProvider time)
{
    private static readonly Sentences s_vietnamese = Sentences.Load("CampaignHub.Api.Statistics.statistics-texts.vi.json");
    private static readonly Sentences s_english = Sentences.Load("CampaignHub.Api.Statistics.statistics-texts.en.json");

    /// <summary>Name of the file.</summary>
    public static string FileName(StatisticsQuery query, TableFormat format, bool english) => string.Create(
        CultureInfo.InvariantCulture, $"{TextsOf(english).Text("file")}-{query.From:yyyy-MM-dd}-{query.To:yyyy-MM-dd}.{format.Name}");

    public async Task WriteAsync(StatisticsQuery query, TableFormat format, bool english, Stream body, CancellationToken cancellation)
    {
        var texts = TextsOf(english);
        var columns = new StatisticsColumns(query, texts);
        var names = new List<Func<string, string>>();
        foreach (var grouping in query.GroupBy)
        {
            names.Add(await keys.NamesAsync(grouping, asked: null, english, texts, cancellation));
        }

        await using var answer = await reader.OpenAsync(query, cancellation);
        var asOf = time.GetUtcNow().ToOffset(VietnamTime.Offset);
        using var proof = new ProofCode(query);
        using var table = format == TableFormat.Csv ? new CsvTable(body, ';') : format.Open(body, texts.Text("sheet"), texts.Text("about"));
        await table.WriteAsync(columns.Heads(), cancellation);
        var (rows, all, toCheck) = (0L, default(Figures), default(Figures));
        await foreach (var row in answer.Rows.WithCancellation(cancellation))
        {
            proof.Add(row);
            (rows, all, toCheck) = (rows + 1, all + row.All, toCheck + row.ToCheck);
            await table.WriteAsync(columns.Cells(row, names), cancellation);
        }

        await table.WriteAsync(columns.Sums(all, all - toCheck), cancellation);
        table.NextSheet();
        foreach (var (name, value) in About(query, texts, asOf, rows, proof.ToString()))
        {
            await table.WriteAsync([name, value], cancellation);
        }

        await table.FinishAsync(cancellation);
    }

    private static IEnumerable<(string Name, string Value)> About(StatisticsQuery query, Sentences texts, DateTimeOffset asOf, long rows, string proof)
    {
        yield return (texts.Text("about:source"), texts.Text("about:sourceIs"));
        yield return (texts.Text("about:span"), texts.Text("about:spanIs", [FileNumbers.Day(query.From), FileNumbers.Day(query.To)]));
        yield return (texts.Text("about:asOf"), asOf.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture));
        (string Name, ImmutableArray<string> Values)[] filters =
        [
            ("communes", query.Communes), ("teams", query.Teams), ("activities", query.Activities), ("kinds", query.Kinds), ("organisations", query.Organisations),
            ("formerProvinces", query.FormerProvinces), ("formerCommunes", query.FormerCommunes), ("areas", query.Areas),
        ];
        foreach (var (name, values) in filters.Where(filter => !filter.Values.IsEmpty))
        {
            yield return (texts.Text($"about:{name}"), string.Join(", ", values));
        }

        if (query.OnCampaignDays is { } onCampaignDays)
        {
            yield return (texts.Text("about:work"), texts.Text(onCampaignDays ? "key:campaign-day" : "key:regular"));
        }

        yield return (texts.Text("about:rows"), rows.ToString(CultureInfo.InvariantCulture));
        yield return (texts.Text("about:proof"), proof);
    }

    /// <summary>Words in Vietnamese or English.</summary>
    public static Sentences TextsOf(bool english) => english ? s_english : s_vietnamese;
}
