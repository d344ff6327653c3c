namespace CampaignHub.Api.Http;

/// <summary>What a line of text typed by a person may be, so that PostgreSQL, logs and pages can all hold it.</summary>
public static class PlainText
{
    /// <summary>
    /// True for 1 to <paramref name="maxLength"/> UTF-16 units that are not only spaces, without control characters (NUL among
    /// them: PostgreSQL refuses it) and without half surrogate pairs (UTF-8 cannot carry them).
    /// </summary>
    public static bool IsLine(string? text, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > maxLength)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]))
            {
                return false;
            }

            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
