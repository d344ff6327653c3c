using System.Globalization;
using CampaignHub.Domain.Forecasts;

namespace CampaignHub.Domain.Tests.Forecasts;

/// <summary>The band is believed because it was held against days that it had not seen: 600 of them, after histories of 1 to 12 days.</summary>
public sealed class BackTest
{
    private static readonly int[] s_hours = [9, 10, 11, 13, 15, 17];
    private static readonly int[] s_histories = [1, 3, 6, 12];

    [Fact]
    public void The_band_holds_about_eight_times_in_ten()
    {
        var days = new SimulatedDays(seed: 20_261_122);
        var hits = new Dictionary<(string Place, int History, int Hour), (int Held, int Asked, double Width)>();
        for (var round = 0; round < 150; round++)
        {
            foreach (var history in s_histories)
            {
                var earlier = Enumerable.Range(0, history).Select(_ => days.Day()).ToList();
                var today = days.Day();
                Ask(hits, "commune", history, new TonightForecast(earlier, hours: null), today);
                Ask(hits, "province", history, new TonightForecast([.. earlier.Select(Whole)], hours: null, ofProvince: true), Whole(today));
            }
        }

        Print(hits);
        foreach (var place in new[] { "commune", "province" })
        {
            var all = hits.Where(hit => hit.Key.Place == place).ToList();
            var coverage = all.Sum(hit => hit.Value.Held) / (double)all.Sum(hit => hit.Value.Asked);
            Assert.InRange(coverage, 0.72, 0.90);
        }
    }

    private static void Ask(
        Dictionary<(string, int, int), (int Held, int Asked, double Width)> hits,
        string place,
        int history,
        TonightForecast forecast,
        IReadOnlyList<DayProgress> today)
    {
        foreach (var hour in s_hours)
        {
            foreach (var one in today)
            {
                if (forecast.At(hour * 60, one.By(hour * 60)) is { } band)
                {
                    var (held, asked, width) = hits.GetValueOrDefault((place, history, hour));
                    var holds = band.Low <= one.Tonight && one.Tonight <= band.High;
                    hits[(place, history, hour)] = (held + (holds ? 1 : 0), asked + 1, width + ((band.High - band.Low) / (double)band.Expected));
                }
            }
        }
    }

    private static void Print(Dictionary<(string Place, int History, int Hour), (int Held, int Asked, double Width)> hits)
    {
        foreach (var ((place, history, hour), (held, asked, width)) in hits.OrderBy(hit => hit.Key))
        {
            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{place} after {history} days at {hour}:00: {100.0 * held / asked:0.0} % of {asked}, mean width {100 * width / asked:0} %"));
        }
    }

    private static IReadOnlyList<DayProgress> Whole(IReadOnlyList<DayProgress> places) =>
        [new([.. Enumerable.Range(0, DayProgress.Quarters + 1).Select(quarter => places.Sum(place => place.Sums[quarter]))])];
}
