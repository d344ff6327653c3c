using System.Globalization;

namespace CampaignHub.Contracts.Days;

/// <summary>Keys of <see cref="ICampaignDayGrain"/>.</summary>
public static class DayKeys
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The key of a date.</summary>
    public static string Of(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The date of a key.</summary>
    public static DateOnly Parse(string key) => DateOnly.ParseExact(key, Format, CultureInfo.InvariantCulture);
}
