using System.Globalization;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>Brings the text of a cell into the form in which it is kept.</summary>
public static class CellText
{
    /// <summary>As <see cref="RosterText.Clean"/> does, and without characters nobody sees; empty when nothing is left.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RosterText.Clean(text.Any(IsUnseen) ? string.Concat(text.Select(Seen)) : text) ?? "";
    }

    private static bool IsUnseen(char character) =>
        char.IsControl(character) || character == '\uFFFD' || char.GetUnicodeCategory(character) is UnicodeCategory.Format;

    private static string Seen(char character) => char.IsControl(character) ? " " : IsUnseen(character) ? "" : character.ToString();
}
