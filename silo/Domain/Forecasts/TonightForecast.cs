using CampaignHub.Domain.CampaignDays;

namespace CampaignHub.Domain.Forecasts;

/// <summary>Where a figure will stand; eight times in ten between <paramref name="Low"/> and <paramref name="High"/>.</summary>
public sealed record Band(long Low, long Expected, long High);

/// <summary>
/// Where a figure of a place will stand at midnight at the present pace: what there is, divided by the share of the day that is usually
/// done by now. The band comes from how wrong that was on earlier days, at the same time of day, at places of the same kind; those that had
/// about as much by then count for most.
/// </summary>
public sealed class TonightForecast
{
    /// <summary>What the band is to hold.</summary>
    public const double Coverage = 0.8;

    /// <summary>Before so much of a usual day is done, nothing is said.</summary>
    private const double LeastShare = 0.04;

    /// <summary>Guessed errors weigh as much as those of so many days; they are spread like a normal distribution.</summary>
    private const double GuessWeight = 2;

    /// <summary>How wrong a guess is at half of the day: communes differ more from day to day than the province does.</summary>
    private const double CommuneSpread = 0.18;

    private const double ProvinceSpread = 0.11;
    private const double LeastSpread = 0.02;

    /// <summary>Normal quantiles of 5 %, 15 % … 95 %.</summary>
    private static readonly double[] s_normal = [-1.645, -1.036, -0.674, -0.385, -0.126, 0.126, 0.385, 0.674, 1.036, 1.645];

    private readonly DayShape _shape;
    private readonly double _guessSpread;
    private readonly IReadOnlyList<(DayShape WithoutIt, IReadOnlyList<DayProgress> Places)> _days;

    /// <summary>Learns from earlier days.</summary>
    /// <param name="days">Per day, the places that are forecast: the communes, or the province alone.</param>
    /// <param name="hours">Hours of the day to come.</param>
    /// <param name="ofProvince">It is the province that is forecast.</param>
    public TonightForecast(IReadOnlyList<IReadOnlyList<DayProgress>> days, DayHours? hours, bool ofProvince = false)
    {
        ArgumentNullException.ThrowIfNull(days);
        _guessSpread = ofProvince ? ProvinceSpread : CommuneSpread;
        var whole = days.Select(Whole).ToList();
        _shape = DayShape.Learn(whole, hours);
        _days = [.. days.Select((places, day) => (DayShape.Learn(whole.Where((_, other) => other != day), hours), places))];
    }

    /// <summary>The forecast at a minute of the day; null when there is too little to say anything.</summary>
    public Band? At(int minute, double now)
    {
        var share = _shape.By(minute);
        if (now <= 0 || share < LeastShare)
        {
            return null;
        }

        var errors = ErrorsAt(minute, now);
        var plain = now / share;
        return new(
            Round(Math.Max(now, plain * Math.Exp(Quantile(errors, (1 - Coverage) / 2)))),
            Round(Math.Max(now, plain * Math.Exp(Quantile(errors, 0.5)))),
            Round(Math.Max(now, plain * Math.Exp(Quantile(errors, (1 + Coverage) / 2)))));
    }

    /// <summary>Logarithms of true by forecast, each with its weight: of earlier days as if they were today, and guesses.</summary>
    private List<(double Error, double Weight)> ErrorsAt(int minute, double now)
    {
        var share = _shape.By(minute);
        var spread = LeastSpread + (_guessSpread * Math.Sqrt((1 - Math.Min(1, share)) / share));
        var errors = s_normal.Select(normal => (spread * normal, GuessWeight / s_normal.Length)).ToList();
        foreach (var (shape, places) in _days)
        {
            var earlier = shape.By(minute);
            var seen = places.Where(place => place.Tonight > 0 && place.By(minute) > 0 && earlier > 0).ToList();
            var likeness = seen.Sum(place => Likeness(place.By(minute), now));
            errors.AddRange(seen.Select(place =>
                (Math.Log(place.Tonight / (place.By(minute) / earlier)), Likeness(place.By(minute), now) / likeness)));
        }

        errors.Sort();
        return errors;
    }

    /// <summary>A few records tell less of the evening than many do: errors of places with as much by then weigh more, half of it at twice or half as much.</summary>
    private static double Likeness(double then, double now)
    {
        var doublings = Math.Log2(then / now);
        return 1 / (1 + (doublings * doublings));
    }

    private static double Quantile(List<(double Error, double Weight)> sorted, double share)
    {
        var left = share * sorted.Sum(each => each.Weight);
        foreach (var (error, weight) in sorted)
        {
            left -= weight;
            if (left <= 0)
            {
                return error;
            }
        }

        return sorted[^1].Error;
    }

    private static DayProgress Whole(IReadOnlyList<DayProgress> places) =>
        new([.. Enumerable.Range(0, DayProgress.Quarters + 1).Select(quarter => places.Sum(place => place.Sums[quarter]))]);

    private static long Round(double value) => (long)Math.Round(value, MidpointRounding.AwayFromZero);
}
