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
    /// The published column of a table whose sum is published with it: null where a count is withheld. Where the small ones could be
    /// told from the sum, because there is one only or together they are still a small number, the next larger count goes with them.
    /// </summary>
    public static ImmutableArray<long?> Column(IReadOnlyList<long> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var withheld = Enumerable.Range(0, counts.Count).Where(index => IsSmall(counts[index])).ToHashSet();
        if (withheld.Count == 1 || withheld.Sum(index => counts[index]) is > 0 and < Least)
        {
            withheld.UnionWith(Enumerable.Range(0, counts.Count)
                .Where(index => counts[index] >= Least)
                .OrderBy(index => counts[index])
                .Take(1));
        }

        return [.. counts.Select((count, index) => withheld.Contains(index) ? (long?)null : count)];
    }
}
