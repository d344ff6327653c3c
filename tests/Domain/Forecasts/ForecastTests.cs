using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Forecasts;

namespace CampaignHub.Domain.Tests.Forecasts;

public sealed class ForecastTests
{
    [Fact]
    public void Nothing_is_said_without_records_or_too_early()
    {
        var forecast = new TonightForecast([], hours: null);

        Assert.Null(forecast.At(12 * 60, 0));
        Assert.Null(forecast.At(6 * 60, 30));
        Assert.NotNull(forecast.At(12 * 60, 30));
    }

    [Fact]
    public void The_band_is_wide_in_the_morning_and_narrow_in_the_evening()
    {
        var forecast = new TonightForecast([], hours: null);

        var widths = new[] { 9, 12, 15, 20 }.Select(hour => forecast.At(hour * 60, 1_000)!).Select(band => (band.High - band.Low) / (double)band.Expected).ToList();

        Assert.Equal(widths.OrderDescending(), widths);
        Assert.True(widths[0] > 4 * widths[^1]);
    }

    [Fact]
    public void A_few_records_in_the_morning_tell_less_than_many()
    {
        var days = new SimulatedDays(seed: 7);
        var forecast = new TonightForecast([.. Enumerable.Range(0, 8).Select(_ => days.Day())], hours: null);

        var (few, many) = (forecast.At(10 * 60, 10)!, forecast.At(10 * 60, 200)!);

        Assert.True(Factor(few) > 1.3 * Factor(many), $"{few} is not wider than {many}.");

        static double Factor(Band band) => band.High / (double)band.Low;
    }

    [Fact]
    public void The_band_never_lies_below_what_there_is()
    {
        var forecast = new TonightForecast([], hours: null);

        Assert.All(Enumerable.Range(9, 15), hour => Assert.True(forecast.At(hour * 60, 500)!.Low >= 500));
    }

    [Fact]
    public void The_shape_follows_the_hours_of_the_day_and_leaves_room_for_the_evening()
    {
        var afternoon = DayShape.Guess(new DayHours(new(13, 0), new(17, 0)));

        Assert.Equal(0, afternoon.By(13 * 60), 6);
        Assert.Equal(0.9, afternoon.By(17 * 60), 6);
        Assert.Equal(1, afternoon.By(21 * 60), 6);
    }

    [Fact]
    public void Days_seen_outweigh_the_guess()
    {
        var early = DayProgress.Of([(8 * 60, 100)]);

        Assert.True(DayShape.Learn(Enumerable.Repeat(early, 20), hours: null).By(9 * 60) > 0.9);
    }

    [Theory]
    // 100 to come from 10 teams, 10 each: 30 are missing, so three teams more.
    [InlineData(230, 5, 15 * 60, 3, null, null)]
    // No team waits: 100 in two hours are 50 an hour, so 36 minutes more.
    [InlineData(230, 0, 15 * 60, null, 1_056, null)]
    // 130 % more would need teams until after 21 h and twice the pace.
    [InlineData(430, 0, 15 * 60, null, null, null)]
    public void The_smallest_change_is_plain_arithmetic(long target, int waiting, int minute, int? teams, int? until, double? faster) =>
        Assert.Equal(new SmallestChange(teams, until, faster), SmallestChange.Of(target, 100, 200, 10, waiting, minute, 17 * 60));

    [Fact]
    public void Late_in_the_evening_only_a_faster_pace_is_left() =>
        Assert.Equal(new SmallestChange(null, null, 14), SmallestChange.Of(240, 100, 200, 10, 0, 20 * 60, 21 * 60));

    [Fact]
    public void Nothing_is_needed_when_the_target_will_be_met() => Assert.Null(SmallestChange.Of(200, 100, 200, 10, 0, 900, 1_020));

    [Fact]
    public void After_the_hours_or_with_nobody_out_it_cannot_be_closed()
    {
        Assert.Equal(SmallestChange.Cannot, SmallestChange.Of(300, 100, 200, 10, 5, 1_300, 1_020));
        Assert.Equal(SmallestChange.Cannot, SmallestChange.Of(300, 0, 0, 0, 5, 600, 1_020));
    }
}
