using System.Globalization;
using System.Net;
using System.Text;

namespace CampaignHub.LoadTests.Figures;

/// <summary>One page that opens anywhere: no script, no font, no picture from elsewhere.</summary>
internal static class FiguresHtml
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1c2733; --soft: #5d6b79; --line: #d9e0e6; --back: #f7f9fa; --card: #fff;
          --bad: #b3261e; --good: #1b7f3b; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf2; --soft: #9fb0bf; --line: #33414d; --back: #12181d;
          --card: #1a2229; --bad: #ff8a80; --good: #7ddc9a; } }
        body { margin: 0; background: var(--back); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
        main { max-width: 960px; margin: 0 auto; padding: 32px 16px 64px; }
        h1 { font-size: 24px; margin: 0 0 8px; } h2 { font-size: 17px; margin: 32px 0 8px; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 16px; margin: 16px 0; }
        dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 8px 16px; overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        th, td { text-align: right; padding: 6px 8px; border-bottom: 1px solid var(--line); }
        th { color: var(--soft); font-weight: 600; } th:first-child, td:first-child { text-align: left; }
        tr:last-child td { border-bottom: 0; } .held { color: var(--good); } .broken { color: var(--bad); font-weight: 600; }
        """;

    public static string Of(Surroundings surroundings, IReadOnlyList<Figure> figures)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        var broken = figures.Count(figure => figure.Held == false);
        page.Append(CultureInfo.InvariantCulture, $"<title>CampaignHub under load</title><style>{Style}</style><main><h1>CampaignHub under load</h1>");
        page.Append(broken == 0
            ? "<p class=\"held\">Every threshold held.</p>"
            : string.Create(CultureInfo.InvariantCulture, $"<p class=\"broken\">{broken} of {figures.Count(figure => figure.Held is not null)} thresholds broken.</p>"));
        page.Append("<dl>");
        foreach (var (name, value) in surroundings.Lines())
            page.Append(CultureInfo.InvariantCulture, $"<dt>{Text(name)}</dt><dd>{Text(value)}</dd>");
        page.Append("</dl>");
        foreach (var scenario in figures.GroupBy(figure => figure.Scenario))
            AppendTable(page, scenario.Key, scenario);
        return page.Append("</main></html>\n").ToString();
    }

    private static void AppendTable(StringBuilder page, string scenario, IEnumerable<Figure> figures)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(scenario)}</h2><div class=\"card\"><table>");
        page.Append("<tr><th>figure</th><th>value</th><th>threshold</th><th>verdict</th></tr>");
        foreach (var figure in figures)
        {
            var verdict = FigureText.Verdict(figure);
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{Text(figure.Name)}</td><td>{Text(FigureText.Value(figure))}</td><td>{Text(figure.Bound)}</td>"
                + $"<td class=\"{(figure.Held == false ? "broken" : "held")}\">{verdict}</td></tr>");
        }
        page.Append("</table></div>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
