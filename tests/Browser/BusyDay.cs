using CampaignHub.Domain;

namespace CampaignHub.Browser.Tests;

/// <summary>A day with the largest figures and the longest names that a wall may have to show.</summary>
internal static class BusyDay
{
    /// <summary>As long as a declaration takes it.</summary>
    public static readonly string Name = string.Join(' ', Enumerable.Repeat("Ngày hội chuyển đổi số toàn tỉnh hưởng ứng", 5))[..200].Trim();

    /// <summary>The longest name a commune has.</summary>
    public const string Longest = "Xuân Trường - Đà Lạt";

    public static string Date => VietnamTime.DateOf(TimeProvider.System.GetUtcNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Now => TimeProvider.System.GetUtcNow().ToString("o");

    /// <summary>What the hub answers to a watcher.</summary>
    public static object Snapshot(IReadOnlyList<string> codes) => new
    {
        date = Date,
        status = "open",
        sequence = 1L,
        at = Now,
        province = Totals(1_234_567),
        // Every third has nothing yet.
        communes = codes.Select((code, index) => Commune(code, index % 3 == 0 ? 0 : 12_345 - index)).ToArray(),
        notice = Notice(urgentOpen: 12),
    };

    public static object Notice(int urgentOpen) => new
    {
        date = Date,
        at = Now,
        urgentOpen,
        started = 2_400,
        finished = 1_200,
        members = 12_345,
        pointsOpen = 1_024,
        points = 1_248,
        confirmed = 3,
        postponed = 1,
    };

    /// <summary>A frame in which every commune moved.</summary>
    public static object Frame(IReadOnlyList<string> codes, int number) => new
    {
        date = Date,
        status = "open",
        sequence = number + 1L,
        at = Now,
        province = Totals(1_234_567 + (number * 250)),
        communes = codes.Select((code, index) => Commune(code, 12_345 - index + (number * 2))).ToArray(),
        feed = codes.Take(20).Select(code => new { teamCode = $"{code}-001", communeCode = code, kind = "household", people = 10_000, at = Now }).ToArray(),
    };

    /// <summary>How a day came in, by quarters of an hour.</summary>
    public static object Curve(string date, int most) => new
    {
        date,
        at = Now,
        buckets = Enumerable.Range(28, 44).Select(quarter => new
        {
            minute = quarter * 15,
            checkIns = most / 3,
            people = (int)(most * Math.Abs(Math.Sin(quarter / 6.0))),
            households = most / 2,
        }).ToArray(),
        late = new { checkIns = 0, people = 0, households = 0 },
    };

    private static object Commune(string code, int people) => new
    {
        code,
        checkIns = people,
        people,
        households = people / 2,
        businesses = people / 9,
        teamsReporting = people > 0 ? 20 : 0,
        flagged = 1,
        held = 0,
        results = new Dictionary<string, int> { ["vneid"] = people / 3 },
        lastAt = people > 0 ? Now : null,
        trusted = new { checkIns = people, people, households = people / 2 },
    };

    private static object Totals(int people) => new
    {
        checkIns = people / 3,
        people,
        households = people / 2,
        businesses = people / 9,
        teamsReporting = 2_771,
        flagged = 12_345,
        held = 0,
        results = new Dictionary<string, int>
        {
            ["vneid"] = people / 2,
            ["health-book"] = people / 3,
            ["digital-signature"] = people / 4,
            ["online-services"] = people / 5,
            ["payment-account"] = people / 6,
            ["e-commerce"] = people / 7,
            ["qr-merchant"] = people / 8,
        },
        lastAt = Now,
        trusted = new { checkIns = (people / 3) - 9, people = people - 99, households = people / 2 },
    };
}
