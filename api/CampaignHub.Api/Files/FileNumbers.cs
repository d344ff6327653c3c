using System.Globalization;

namespace CampaignHub.Api.Files;

/// <summary>Numbers and days as people read them: 1.234.567, 80,5, 22/11/2026.</summary>
internal static class FileNumbers
{
    /// <summary>How numbers are written and capitals made here.</summary>
    public static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>22/11/2026.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Told(object? cell) => cell switch
    {
        null => "",
        string text => text,
        FileFormula formula => Told(formula.Value),
        decimal number => number.ToString("#,##0.##", Vietnamese),
        IFormattable whole => whole.ToString("#,##0", Vietnamese),
        _ => cell.ToString() ?? "",
    };
}
