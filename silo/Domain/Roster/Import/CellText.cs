using System.Globalization;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>Brings the text of a cell into the form in which it is kept.</summary>
public static class CellText
{
    /// <summary>As <see cref="RosterText.Clean"/> does, and without characters nobody sees; empty when nothing is left.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsClean(text) ? text : RosterText.Clean(text.Any(IsUnseen) ? string.Concat(text.Select(Seen)) : text) ?? "";
    }

    /// <summary>What nearly every cell is: letters composed with their marks, single spaces between words.</summary>
    private static bool IsClean(string text)
    {
        var before = ' ';
        foreach (var character in text)
        {
            if (character > '~' ? !IsComposedLetter(character) : character < ' ' || (character == ' ' && before == ' '))
            {
                return false;
            }

            before = character;
        }

        return text.Length == 0 || before != ' ';
    }

    /// <summary>Latin letters in form C, those of Vietnamese among them; whatever else there is takes the long way.</summary>
    private static bool IsComposedLetter(char character) => character is (>= '\u00C0' and <= '\u024F') or (>= '\u1EA0' and <= '\u1EF9');

    private static bool IsUnseen(char character) =>
        char.IsControl(character) || character == '\uFFFD' || char.GetUnicodeCategory(character) is UnicodeCategory.Format;

    private static string Seen(char character) => char.IsControl(character) ? " " : IsUnseen(character) ? "" : character.ToString();
}
