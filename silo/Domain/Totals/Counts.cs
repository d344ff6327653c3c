using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CampaignHub.Domain.Totals;

/// <summary>
/// Activity code → count: immutable, sorted by code (ordinal), without zeros, so that equal counts are equal values.
/// Negative counts occur in reversals.
/// </summary>
public sealed class Counts : IEquatable<Counts>
{
    private Counts(ImmutableArray<string> codes, ImmutableArray<long> values) => (Codes, Values) = (codes, values);

    /// <summary>No counts.</summary>
    public static Counts Empty { get; } = new([], []);

    /// <summary>The codes, ascending.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>The count of each code, in the order of <see cref="Codes"/>; never 0.</summary>
    public ImmutableArray<long> Values { get; }

    /// <summary>True when every count is 0.</summary>
    public bool IsEmpty => Codes.IsEmpty;

    /// <summary>The count of a code; 0 when absent.</summary>
    public long this[string code]
    {
        get
        {
            var index = Codes.BinarySearch(code, StringComparer.Ordinal);
            return index < 0 ? 0 : Values[index];
        }
    }

    /// <summary>Sorts, leaves zeros out. A code given twice is summed.</summary>
    public static Counts From(IEnumerable<KeyValuePair<string, long>> counts)
    {
        var sums = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (code, value) in counts)
        {
            sums[code] = sums.GetValueOrDefault(code) + value;
        }

        var kept = sums.Where(pair => pair.Value != 0).ToList();
        return kept.Count == 0 ? Empty : new([.. kept.Select(pair => pair.Key)], [.. kept.Select(pair => pair.Value)]);
    }

    /// <summary>Takes arrays that are already sorted by code and without zeros, as <see cref="Codes"/> and <see cref="Values"/> give them.</summary>
    /// <exception cref="ArgumentException">The arrays differ in length, are not ascending or hold a zero.</exception>
    public static Counts FromSorted(ImmutableArray<string> codes, ImmutableArray<long> values)
    {
        if (codes.Length != values.Length)
        {
            throw new ArgumentException("Codes and values differ in length.", nameof(values));
        }

        for (var i = 0; i < codes.Length; i++)
        {
            if (values[i] == 0 || (i > 0 && string.CompareOrdinal(codes[i - 1], codes[i]) >= 0))
            {
                throw new ArgumentException("Counts must be ascending by code and without zeros.", nameof(codes));
            }
        }

        return codes.IsEmpty ? Empty : new(codes, values);
    }

    /// <summary>Code → count.</summary>
    public IReadOnlyDictionary<string, long> ToDictionary() =>
        Codes.Zip(Values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    /// <summary>The sum by code.</summary>
    public static Counts operator +(Counts left, Counts right) => Merge(left, right, 1);

    /// <summary>The difference by code.</summary>
    public static Counts operator -(Counts left, Counts right) => Merge(left, right, -1);

    /// <summary>Every count times a factor.</summary>
    public static Counts operator *(int factor, Counts counts) => factor switch
    {
        1 => counts,
        0 => Empty,
        _ => new(counts.Codes, [.. counts.Values.Select(value => factor * value)]),
    };

    /// <inheritdoc/>
    public bool Equals(Counts? other) =>
        other is not null && Codes.AsSpan().SequenceEqual(other.Codes.AsSpan()) && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Counts);

    /// <inheritdoc/>
    public override int GetHashCode() => Codes.IsEmpty ? 0 : HashCode.Combine(Codes.Length, Codes[0], Values[0], Values[^1]);

    private static Counts Merge(Counts left, Counts right, int sign)
    {
        if (right.IsEmpty)
        {
            return left;
        }

        if (left.IsEmpty)
        {
            return sign * right;
        }

        return MergeKnown(left, right, sign) ?? MergeAny(left, right, sign);
    }

    /// <summary>The usual case, one more record of a busy day: no code is new and none falls to 0, so the codes are shared.</summary>
    private static Counts? MergeKnown(Counts left, Counts right, int sign)
    {
        var values = left.Values.AsSpan().ToArray();
        for (int i = 0, j = 0; j < right.Codes.Length; i++, j++)
        {
            while (i < left.Codes.Length && !string.Equals(left.Codes[i], right.Codes[j], StringComparison.Ordinal))
            {
                i++;
            }

            if (i == left.Codes.Length || (values[i] += sign * right.Values[j]) == 0)
            {
                return null;
            }
        }

        return new(left.Codes, ImmutableCollectionsMarshal.AsImmutableArray(values));
    }

    private static Counts MergeAny(Counts left, Counts right, int sign)
    {
        var codes = ImmutableArray.CreateBuilder<string>(left.Codes.Length + right.Codes.Length);
        var values = ImmutableArray.CreateBuilder<long>(left.Codes.Length + right.Codes.Length);
        for (int i = 0, j = 0; i < left.Codes.Length || j < right.Codes.Length;)
        {
            var order = i == left.Codes.Length ? 1
                : j == right.Codes.Length ? -1
                : string.CompareOrdinal(left.Codes[i], right.Codes[j]);
            var code = order <= 0 ? left.Codes[i] : right.Codes[j];
            var value = (order <= 0 ? left.Values[i++] : 0) + (order >= 0 ? sign * right.Values[j++] : 0);
            if (value != 0)
            {
                codes.Add(code);
                values.Add(value);
            }
        }

        return codes.Count == 0 ? Empty : new(codes.DrainToImmutable(), values.DrainToImmutable());
    }
}
