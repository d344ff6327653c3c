using CampaignHub.Domain.Publication;

namespace CampaignHub.Domain.Tests.Publication;

public sealed class SmallNumbersTests
{
    [Theory]
    [InlineData(0, 0L)]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, 5L)]
    [InlineData(1_000, 1_000L)]
    public void A_count_from_one_to_four_is_withheld(long count, long? published) =>
        Assert.Equal(published, SmallNumbers.Published(count));

    [Theory]
    [InlineData("", "")]
    [InlineData("0 0 7", "0 0 7")]
    [InlineData("3 4 90", "- - 90")]
    [InlineData("3 12 90", "- - 90")]
    [InlineData("1 1 12 90 12", "- - - 90 -")]
    [InlineData("3 0 0", "- 0 0")]
    [InlineData("90 2 2 0", "- - - 0")]
    [InlineData("12 12 4 90", "- - - 90")]
    [InlineData("12 13 4 90", "- - - 90")]
    [InlineData("1 1 1 1 1 0 0", "- - - - - - -")]
    [InlineData("1 1 1 1 0 0", "- - - - - -")]
    public void A_column_gives_no_small_number_away_through_its_sum(string counts, string published)
    {
        var column = SmallNumbers.Column([.. counts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)]);

        Assert.Equal(published, string.Join(' ', column.Select(count => count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-")));
    }

    [Fact]
    public void Whatever_the_column_the_withheld_part_of_its_sum_is_no_small_number_unless_the_sum_itself_is_one()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 2_000; round++)
        {
            long[] counts = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.NextInt64(0, 12))];
            var column = SmallNumbers.Column(counts);
            var hidden = counts.Where((_, index) => column[index] is null).ToList();

            Assert.DoesNotContain(column, count => count is > 0 and < SmallNumbers.Least);
            Assert.True(
                hidden.Count == 0 || SmallNumbers.IsSmall(counts.Sum()) || (hidden.Count > 1 && hidden.Sum() >= SmallNumbers.Least),
                $"{string.Join(' ', counts)} gives {string.Join(' ', hidden)} away.");
        }
    }

    /// <summary>Whoever knows the rule and the published column can look for the columns it may have come from.</summary>
    [Theory]
    [InlineData(3, 14)]
    [InlineData(4, 9)]
    [InlineData(5, 7)]
    public void No_small_number_is_the_only_one_that_explains_what_is_published(int places, long most)
    {
        var explained = new Dictionary<string, HashSet<long>[]>();
        foreach (var counts in Columns(places, most))
        {
            var column = SmallNumbers.Column(counts);
            var published = $"{string.Join(' ', column.Select(count => count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"))} of {SmallNumbers.Published(counts.Sum())}";
            var possible = explained.TryGetValue(published, out var known) ? known : explained[published] = [.. counts.Select(_ => new HashSet<long>())];
            for (var place = 0; place < places; place++)
            {
                possible[place].Add(counts[place]);
            }
        }

        // Where every place has one record, there is no nought to hide among: a province has 124 places.
        var told = explained.Where(each => each.Value.Any(possible => possible.Count == 1 && SmallNumbers.IsSmall(possible.Single())));
        Assert.All(told, each => Assert.All(each.Value, possible => Assert.Equal([1L], possible)));
    }

    private static IEnumerable<long[]> Columns(int places, long most) => places == 0
        ? [[]]
        : Columns(places - 1, most).SelectMany(rest => Enumerable.Range(0, (int)most + 1).Select(count => (long[])[.. rest, count]));
}
