using System.Collections.Immutable;

namespace CampaignHub.Domain.Publication;

/// <summary>
/// Withholds small numbers where figures are open to everybody, so that nobody's neighbour is told from a table: a count under
/// <see cref="Least"/> is not printed, nor may it follow from the sum beside it.
/// </summary>
public static class SmallNumbers
{
    /// <summary>The least count that is published; 0, nothing at all, tells of nobody and is published too.</summary>
    public const long Least = 5;

    /// <summary>Whether a count by itself is too small to be published.</summary>
    public static bool IsSmall(long count) => count is > 0 and < Least;

    /// <summary>The count, or null when it is withheld.</summary>
    public static long? Published(long count) => IsSmall(count) ? null : count;

    /// <summary>
    /// The published column of a table whose sum is published with it: null where a count is withheld. Where a small one could be told
    /// from the sum, larger counts go with it; where there are none, the noughts.
    /// </summary>
    public static ImmutableArray<long?> Column(IReadOnlyList<long> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var withheld = Enumerable.Range(0, counts.Count).Where(index => IsSmall(counts[index])).ToHashSet();
        withheld.UnionWith(Company(counts, withheld.Count, withheld.Sum(index => counts[index])));
        return [.. counts.Select((count, index) => withheld.Contains(index) ? (long?)null : count)];
    }

    /// <summary>What is withheld with so many small counts of that sum, so that the sum of the column does not tell them.</summary>
    private static IEnumerable<int> Company(IReadOnlyList<long> counts, int small, long sum)
    {
        // All of them are 1, or all are the largest small number.
        var isTold = sum == small || sum == small * (Least - 1);
        if (small == 0 || (IsSmall(counts.Sum()) && (small == 1 || !isTold)))
        {
            return [];
        }

        if (small > 1 && sum >= Least && !isTold)
        {
            return [];
        }

        var larger = Larger(counts);
        return larger.Count > 0 ? larger : Enumerable.Range(0, counts.Count).Where(index => counts[index] == 0);
    }

    /// <summary>
    /// The least larger counts, as many as it takes: that none of them is above those that stay printed must leave every small number
    /// possible.
    /// </summary>
    private static List<int> Larger(IReadOnlyList<long> counts)
    {
        var inOrder = Enumerable.Range(0, counts.Count).Where(index => counts[index] >= Least).OrderBy(index => counts[index]).ToList();
        var taken = 1;
        while (taken < inOrder.Count && inOrder.Take(taken).Sum(index => counts[inOrder[taken]] - counts[index]) < Least - 2)
        {
            taken++;
        }

        return [.. inOrder.Take(taken)];
    }
}
