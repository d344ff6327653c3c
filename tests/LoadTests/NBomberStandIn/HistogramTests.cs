using NBomber.Engine;

namespace CampaignHub.LoadTests.Tests.NBomberStandIn;

public sealed class HistogramTests
{
    [Theory]
    [InlineData(50)]
    [InlineData(75)]
    [InlineData(95)]
    [InlineData(99)]
    [InlineData(99.9)]
    [InlineData(100)]
    public void A_percentile_is_never_below_the_true_one_and_at_most_a_thousandth_above(double percent)
    {
        var histogram = new Histogram();
        for (var value = 1; value <= 200_000; value++)
            histogram.Record(value);

        var exact = (long)Math.Ceiling(percent / 100 * 200_000);

        Assert.InRange(histogram.Percentile(percent), exact, (long)(exact * 1.001));
    }

    [Fact]
    public void Every_value_lies_in_its_bucket_and_buckets_are_at_most_a_thousandth_wide()
    {
        for (var value = 0L; value < Histogram.GreatestValue; value = (value * 33 / 32) + 1)
        {
            var bucket = Histogram.BucketOf(value);

            Assert.InRange(bucket, 0, Histogram.BucketCount - 1);
            Assert.InRange(Histogram.GreatestOf(bucket), value, value + (value / 1_000));
            Assert.True(bucket == 0 || Histogram.GreatestOf(bucket - 1) < value);
        }
        Assert.Equal(Histogram.BucketCount - 1, Histogram.BucketOf(Histogram.GreatestValue));
    }

    [Fact]
    public void Small_values_are_exact()
    {
        var histogram = new Histogram();
        foreach (var value in new[] { 7, 1, 5, 3, 9 })
            histogram.Record(value);

        Assert.Equal(5, histogram.Percentile(50));
        Assert.Equal(9, histogram.Percentile(99));
        Assert.Equal(1, histogram.Minimum);
        Assert.Equal(9, histogram.Maximum);
        Assert.Equal(5.0, histogram.Mean);
        Assert.Equal(Math.Sqrt(8), histogram.StandardDeviation(), 6);
        Assert.Equal(3, histogram.CountAtMost(5));
    }

    [Fact]
    public void Without_values_everything_is_0()
    {
        var histogram = new Histogram();

        Assert.Equal(0, histogram.Percentile(99));
        Assert.Equal(0, histogram.Minimum);
        Assert.Equal(0, histogram.Maximum);
        Assert.Equal(0, histogram.StandardDeviation());
    }

    [Fact]
    public void Values_outside_the_range_count_as_its_ends()
    {
        var histogram = new Histogram();
        histogram.Record(-5);
        histogram.Record(long.MaxValue);

        Assert.Equal(0, histogram.Minimum);
        Assert.Equal(Histogram.GreatestValue, histogram.Percentile(100));
    }

    [Fact]
    public void The_difference_of_two_copies_tells_what_lies_between_them()
    {
        var histogram = new Histogram();
        var (before, after) = (new long[Histogram.BucketCount], new long[Histogram.BucketCount]);
        histogram.Record(1_000);
        histogram.CopyCountsTo(before);
        histogram.Record(10);
        histogram.CopyCountsTo(after);

        var difference = after.Zip(before, (now, then) => now - then).ToArray();

        Assert.Equal(10, Histogram.Percentile(difference, 99));
    }

    [Fact]
    public void No_record_is_lost_when_many_threads_write()
    {
        var histogram = new Histogram();

        Parallel.For(0, 8, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, worker =>
        {
            for (var value = 0; value < 20_000; value++)
                histogram.Record((worker * 20_000) + value);
        });

        Assert.Equal(160_000, histogram.Count);
        Assert.Equal(159_999, histogram.Maximum);
        Assert.Equal(160_000L * 159_999 / 2, histogram.Sum);
    }
}
