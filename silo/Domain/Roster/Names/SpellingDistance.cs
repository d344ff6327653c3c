namespace CampaignHub.Domain.Roster.Names;

/// <summary>How many single mistakes lie between two spellings.</summary>
public static class SpellingDistance
{
    /// <summary>
    /// Letters to insert, leave out, replace or swap with their neighbour at least (optimal string alignment); symmetric, 0 only
    /// for equal texts.
    /// </summary>
    public static int Between(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var rows = new int[3][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new int[other.Length + 1];
        }

        var (twoBack, back, now) = (rows[0], rows[1], rows[2]);
        for (var j = 0; j <= other.Length; j++)
        {
            back[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = back[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(back[j], now[j - 1]) + 1);
                var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                now[j] = swapped ? Math.Min(best, twoBack[j - 2] + 1) : best;
            }

            (twoBack, back, now) = (back, now, twoBack);
        }

        return back[other.Length];
    }
}
