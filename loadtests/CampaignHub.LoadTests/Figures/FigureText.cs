using System.Globalization;

namespace CampaignHub.LoadTests.Figures;

/// <summary>A figure as the table and the reports print it.</summary>
internal static class FigureText
{
    public static string Verdict(Figure figure) => figure.Held switch { true => "held", false => "BROKEN", null => "" };

    public static string Value(Figure figure)
    {
        if (figure.Bound == "holds")
            return figure.Held == true ? "yes" : "no";
        var format = Math.Abs(figure.Value) < 10 ? "0.##" : "#,0.#";
        return $"{figure.Value.ToString(Math.Abs(figure.Value) < 100 ? format : "#,0", CultureInfo.InvariantCulture)} {figure.Unit}".TrimEnd();
    }
}
