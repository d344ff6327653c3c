using System.Text;

namespace CampaignHub.Domain.Roster;

/// <summary>Lines of text in the roster: Unicode form C, single spaces, none at the ends.</summary>
public static class RosterText
{
    /// <summary>The text in that form; null when there is nothing but spaces. Text that is not Unicode comes back as it was.</summary>
    public static string? Clean(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var spaced = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return IsUnicode(spaced) ? spaced.Normalize(NormalizationForm.FormC) : spaced;
    }

    /// <summary>True for 1 to <paramref name="maxLength"/> UTF-16 units of printable Unicode.</summary>
    public static bool IsLine(string? text, int maxLength) =>
        text is { Length: > 0 } && text.Length <= maxLength && !text.Any(char.IsControl) && IsUnicode(text);

    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
