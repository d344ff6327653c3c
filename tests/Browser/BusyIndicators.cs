using CampaignHub.Domain;

namespace CampaignHub.Browser.Tests;

/// <summary>Official figures that need the most room: the largest numbers, two long sources, one date that the teams' counts share.</summary>
internal static class BusyIndicators
{
    public const string Police = "Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh";
    public const string Bank = "Ngân hàng Nhà nước chi nhánh Khu vực 10";

    private const string AsOf = "2026-10-31";
    private const string From = "2026-11-01";

    /// <summary>As <c>GET /api/v1/indicators</c> answers.</summary>
    public static object Body => new
    {
        asOf = AsOf,
        items = new[]
        {
            // Just below its line: two decimals, and seven digits to go.
            Figure("vneid-level-2", 79.999, Police, met: false, gap: 1_234_567),
            Figure("health-record-app", 61.5, Police, met: false, gap: 999_999),
            Figure("digital-signature", 5.0, Police, met: false, gap: 1),
            Figure("online-services", 53.999, Police, met: false, gap: 888_888),
            Figure("payment-account", 100, Bank, met: true, gap: 0),
            Figure("e-commerce", 19.999, Bank, met: false, gap: 999_999),
            Figure("qr-merchant", 88.8, Bank, met: false, gap: 100_000),
            Models,
        },
    };

    private static object Models => new
    {
        code = "cashless-model",
        counted = "communes",
        official = new { numerator = 123, denominator = 124, rate = 99.19, asOf = AsOf, source = Police },
        met = false,
        models = new { satisfied = 123, with = 100, without = 24, notKnown = 0 },
    };

    private static object Figure(string code, double rate, string source, bool met, int gap) => new
    {
        code,
        counted = "people",
        official = new { numerator = 2_999_999, denominator = 3_010_000, rate, asOf = AsOf, source },
        met,
        gapPeople = gap,
        teams = new { from = From, to = VietnamTime.DateOf(TimeProvider.System.GetUtcNow()), done = 8_888_888, turns = 9_999_999 },
    };
}
