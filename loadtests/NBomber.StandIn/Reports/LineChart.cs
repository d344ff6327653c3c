using System.Globalization;
using System.Net;
using System.Text;

namespace NBomber.Reports;

/// <summary>A small SVG line chart that needs no script.</summary>
internal static class LineChart
{
    private const int Width = 900;
    private const int Height = 220;
    private const int Left = 60;
    private const int Bottom = 24;

    /// <param name="lines">Name, CSS class and values of each line; all have as many values as there are moments.</param>
    public static string Of(
        string title, IReadOnlyList<double> seconds, params (string Name, string Class, IReadOnlyList<double> Values)[] lines)
    {
        if (seconds.Count < 2)
            return "";
        var greatest = NiceCeiling(lines.SelectMany(line => line.Values).DefaultIfEmpty().Max());
        var last = seconds[^1];
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<figure><figcaption>{WebUtility.HtmlEncode(title)}");
        foreach (var line in lines)
            svg.Append(CultureInfo.InvariantCulture, $" <span class=\"{line.Class}\">{WebUtility.HtmlEncode(line.Name)}</span>");
        svg.Append(CultureInfo.InvariantCulture, $"</figcaption><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\">");
        for (var mark = 0; mark <= 4; mark++)
        {
            var y = Y(greatest * mark / 4, greatest);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{greatest * mark / 4:#,0.##}</text>");
        }
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{Height - 6}\">0 s</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width}\" y=\"{Height - 6}\" text-anchor=\"end\">{last:0} s</text>");
        foreach (var line in lines)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"{line.Class}\" points=\"");
            for (var index = 0; index < seconds.Count; index++)
            {
                var x = Left + ((Width - Left) * seconds[index] / last);
                svg.Append(CultureInfo.InvariantCulture, $"{x:0.#},{Y(line.Values[index], greatest):0.#} ");
            }
            svg.Append("\"/>");
        }
        return svg.Append("</svg></figure>").ToString();
    }

    private static double Y(double value, double greatest) => 10 + ((Height - Bottom - 10) * (1 - (value / greatest)));

    /// <summary>1, 2 or 5 times a power of ten, at or above the value.</summary>
    private static double NiceCeiling(double value)
    {
        if (value <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return power * (value <= power ? 1 : value <= 2 * power ? 2 : value <= 5 * power ? 5 : 10);
    }
}
