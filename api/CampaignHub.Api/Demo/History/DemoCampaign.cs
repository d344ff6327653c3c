using CampaignHub.Api.CampaignDays;

namespace CampaignHub.Api.Demo.History;

/// <summary>The campaign that a demonstration's earlier days and today belong to; none without earlier days.</summary>
internal static class DemoCampaign
{
    /// <summary>Its code.</summary>
    public const string Code = "thang-cao-diem-mau";

    /// <summary>Days between two campaign days.</summary>
    private const int Rhythm = 7;

    /// <summary>The code, when there are earlier days.</summary>
    public static string? CodeFor(int history) => history > 0 ? Code : null;

    /// <summary>The earlier days, the oldest first: the same day of the week as today.</summary>
    public static IReadOnlyList<DateOnly> Days(DateOnly today, int history) =>
        [.. Enumerable.Range(1, history).Select(week => today.AddDays(-Rhythm * week)).Order()];

    /// <summary>From the first of its days to a week after today.</summary>
    public static CampaignBody Of(DateOnly today, int history) =>
        new(Code, "Tháng cao điểm chuyển đổi số (mẫu)", today.AddDays(-Rhythm * history), today.AddDays(Rhythm), "Số liệu mẫu");
}
