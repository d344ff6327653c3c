using System.Globalization;

namespace CampaignHub.Api.Files;

/// <summary>Cells as people read them: 1.234.567 and 80,5.</summary>
internal static class FileNumbers
{
    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Told(object? cell) => cell switch
    {
        null => "",
        string text => text,
        FileFormula formula => Told(formula.Value),
        decimal number => number.ToString("#,##0.##", s_vietnamese),
        IFormattable whole => whole.ToString("#,##0", s_vietnamese),
        _ => cell.ToString() ?? "",
    };
}
