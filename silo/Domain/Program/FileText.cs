using System.Globalization;

namespace CampaignHub.Domain.Programs;

/// <summary>What every text of a program or communes file has to be.</summary>
internal static class FileText
{
    private const int MaximumLength = 500;

    /// <summary>The complaint about a text, to be put behind the name of its place, or null when it is fine.</summary>
    /// <remarks>
    /// Vietnamese in Unicode form C has no combining marks at all, so looking for one tells form D. The runtime's own
    /// test of normal forms answers true for everything where globalization is invariant.
    /// </remarks>
    public static string? ComplaintAbout(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "is empty; write a text.";
        if (text.Length > MaximumLength)
            return $"has {text.Length} characters; write at most {MaximumLength}.";
        if (text.Length != text.AsSpan().Trim().Length)
            return "begins or ends with a space; remove it.";
        foreach (var character in text)
        {
            switch (char.GetUnicodeCategory(character))
            {
                case UnicodeCategory.NonSpacingMark:
                    return "has a letter and its mark as two characters; save the file in Unicode form C (NFC).";
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate:
                    return $"has the character U+{(int)character:X4}, which nobody can read; remove it.";
            }
        }
        return null;
    }
}
