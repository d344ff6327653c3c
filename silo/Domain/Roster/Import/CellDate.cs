using System.Globalization;
using System.Text.RegularExpressions;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>Dates as people and spreadsheets write them; the day comes first, as everywhere in Vietnam.</summary>
public static partial class CellDate
{
    private const string Stored = "yyyy-MM-dd";

    /// <summary>Serial numbers of spreadsheets count days from here (1 = 1 January 1900, and a day that never was in between).</summary>
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>Serials from 1 January 2000 to 31 December 2099: another number is no date of a decision.</summary>
    private static readonly (int First, int Last) Serials = (36_526, 73_050);

    /// <summary>The date a cell holds; null when it holds none.</summary>
    public static DateOnly? Read(string cell)
    {
        var text = Prefix().Replace(cell, "");
        return Serial(text) ?? Parts(YearFirst().Match(text)) ?? Parts(DayFirst().Match(text));
    }

    /// <summary>As fields hold it: <c>2026-03-05</c>.</summary>
    public static string Store(DateOnly date) => date.ToString(Stored, CultureInfo.InvariantCulture);

    /// <summary>The date of a field.</summary>
    public static DateOnly Parse(string field) => DateOnly.ParseExact(field, Stored, CultureInfo.InvariantCulture);

    /// <summary>As exports show it: <c>05/03/2026</c>.</summary>
    public static string Print(string field) => Parse(field).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The date of a spreadsheet's serial number, whole days only; null outside the years 1900 to 2099.</summary>
    public static DateOnly? OfSerial(double serial, bool from1904)
    {
        const int From1904To1900 = 1_462;
        var days = (int)Math.Floor(serial) + (from1904 ? From1904To1900 : 0);
        return days is > 0 and <= 73_050 ? SerialZero.AddDays(days) : null;
    }

    private static DateOnly? Serial(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= Serials.First && days <= Serials.Last
            ? SerialZero.AddDays(days)
            : null;

    private static DateOnly? Parts(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        year += year < 100 ? 2_000 : 0;
        return year is >= 1_900 and <= 2_099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^'|^\s*ngày\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[T ]00?:00(?::00(?:\.0+)?)?Z?)?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"^(?<day>\d{1,2})(?:\s*[-/.]\s*|\s+tháng\s+)(?<month>\d{1,2})(?:\s*[-/.]\s*|\s+năm\s+)(?<year>\d{4}|\d{2})(?: 00?:00(?::00)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();
}
