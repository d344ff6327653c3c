using CampaignHub.Domain.Totals;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Totals;

public sealed class CountsTests
{
    private static readonly string[] s_codes = ["vneid", "online-services", "cashless", "shop-qr", "e-health", "z", "Ă", ""];

    private static Arbitrary<Counts> AnyCounts { get; } =
        (from code in Gen.Elements(s_codes)
         from value in Gen.Choose(-3, 3)
         select KeyValuePair.Create(code, (long)value))
        .ListOf().Select(Counts.From).ToArbitrary();

    [Fact]
    public void Adding_is_commutative() =>
        Prop.ForAll(AnyCounts, AnyCounts, (a, b) => (a + b).Equals(b + a)).Holds();

    [Fact]
    public void Adding_is_associative() =>
        Prop.ForAll(AnyCounts, AnyCounts, AnyCounts, (a, b, c) => (a + b + c).Equals(a + (b + c))).Holds();

    [Fact]
    public void Empty_is_neutral() =>
        Prop.ForAll(AnyCounts, a => (a + Counts.Empty).Equals(a) && (Counts.Empty + a).Equals(a) && (a - Counts.Empty).Equals(a))
            .Holds();

    [Fact]
    public void What_is_added_can_be_taken_away() =>
        Prop.ForAll(AnyCounts, AnyCounts, (a, b) => (a + b - b).Equals(a) && (a - a).IsEmpty && (a + (-1 * a)).IsEmpty)
            .Holds();

    [Fact]
    public void A_difference_is_the_sum_with_the_negative() =>
        Prop.ForAll(AnyCounts, AnyCounts, (a, b) => (a - b).Equals(a + (-1 * b))).Holds();

    [Fact]
    public void Every_code_is_summed_by_itself() =>
        Prop.ForAll(AnyCounts, AnyCounts, (a, b) => s_codes.All(code => (a + b)[code] == a[code] + b[code]))
            .Holds();

    [Fact]
    public void Codes_are_ascending_and_no_count_is_zero() =>
        Prop.ForAll(AnyCounts, AnyCounts, (a, b) => IsCanonical(a + b) && IsCanonical(a - b) && IsCanonical(0 * a))
            .Holds();

    [Fact]
    public void Equal_counts_have_equal_hash_codes() =>
        Prop.ForAll(AnyCounts, AnyCounts, (a, b) => (a + b).GetHashCode() == (b + a).GetHashCode()).Holds();

    [Fact]
    public void A_code_given_twice_is_summed_and_zeros_are_left_out()
    {
        var counts = Some.Counts(("b", 1), ("a", 2), ("b", 3), ("c", 0), ("d", 4), ("d", -4));

        Assert.Equal(["a", "b"], counts.Codes);
        Assert.Equal([2, 4], counts.Values);
        Assert.Equal(0, counts["c"]);
    }

    [Fact]
    public void Sorted_arrays_are_taken_as_they_are_and_others_refused()
    {
        Assert.Equal(Some.Counts(("a", 1), ("b", 2)), Counts.FromSorted(["a", "b"], [1, 2]));
        Assert.Throws<ArgumentException>(() => Counts.FromSorted(["b", "a"], [1, 2]));
        Assert.Throws<ArgumentException>(() => Counts.FromSorted(["a", "a"], [1, 2]));
        Assert.Throws<ArgumentException>(() => Counts.FromSorted(["a"], [0]));
        Assert.Throws<ArgumentException>(() => Counts.FromSorted(["a"], [1, 2]));
    }

    private static bool IsCanonical(Counts counts) =>
        counts.Values.All(value => value != 0)
        && counts.Codes.Zip(counts.Codes.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);
}
