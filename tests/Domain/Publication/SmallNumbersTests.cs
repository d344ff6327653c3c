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
    [InlineData("1 1 12 90 12", "- - - 90 12")]
    [InlineData("3 0 0", "- 0 0")]
    [InlineData("90 2 2 0", "- - - 0")]
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
}
