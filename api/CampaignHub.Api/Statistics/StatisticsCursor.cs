using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;

namespace CampaignHub.Api.Statistics;

/// <summary>The keys of the last row of a page, as an opaque text.</summary>
internal static class StatisticsCursor
{
    private const char Separator = '\u0001';

    public static string Of(ImmutableArray<string> keys) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, keys)));

    /// <summary>False when the text is none of ours; no text is the beginning.</summary>
    public static bool TryParse(string? text, int keys, out ImmutableArray<string> after)
    {
        after = [];
        if (text is null)
        {
            return true;
        }

        if (!Base64Url.IsValid(text))
        {
            return false;
        }

        after = [.. Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator)];
        return after.Length == keys;
    }

    /// <summary>Whether a row comes after the cursor.</summary>
    public static bool IsAfter(ImmutableArray<string> keys, ImmutableArray<string> after)
    {
        for (var i = 0; i < after.Length; i++)
        {
            var order = string.CompareOrdinal(keys[i], after[i]);
            if (order != 0)
            {
                return order > 0;
            }
        }

        return after.IsEmpty;
    }
}
