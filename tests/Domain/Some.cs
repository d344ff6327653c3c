using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Teams;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.Tests;

/// <summary>Records to start a test from.</summary>
internal static class Some
{
    public const string Team = "24805-003";
    public const string Device = "device:12";
    public const string Officer = "staff:5";

    /// <summary>A morning's work in the village, 08:15 on 22 November 2026.</summary>
    public static DateTime Morning { get; } = new(2026, 11, 22, 1, 15, 0, DateTimeKind.Utc);

    public static DateOnly Day { get; } = new(2026, 11, 22);

    public static CheckIn CheckIn(DateTime? occurredAt = null, int people = 3, Guid? id = null) =>
        new(id ?? Guid.NewGuid(), Team, occurredAt ?? Morning, "household", 1, people, Counts(("vneid", 2), ("online-services", 1)))
        {
            Pending = Counts(("vneid", 1)),
            MemberNumber = 4,
            Staff = 2,
            Source = "phone",
            Private = new PrivatePart(new Position(119_400_000, 1_084_400_000, 12, Mock: false), 37, "Nhà cuối ngõ"),
        };

    public static Counts Counts(params (string Code, long Value)[] counts) =>
        Domain.Totals.Counts.From(counts.Select(count => KeyValuePair.Create(count.Code, count.Value)));

    public static RecordCheckIn Record(CheckIn checkIn) => new(checkIn, Device);

    public static CorrectCheckIn Correct(CheckIn original, Func<CheckIn, CheckIn> change) =>
        new(Guid.NewGuid(), original.Id, "ghi nhầm", change(original), Device);

    public static BookCheckIn Book(CheckIn held, DateOnly? date = null) =>
        new(Guid.NewGuid(), held.Id, date ?? held.Date, "máy mất sóng", Officer);

    public static DeclineCheckIn Decline(CheckIn held) => new(Guid.NewGuid(), held.Id, "ghi trùng phiếu giấy", Officer);

    public static ReviewCheckIn Review(CheckIn marked) => new(Guid.NewGuid(), marked.Id, "đã hỏi Tổ trưởng", Officer);

    public static CorrectCheckIn Void(CheckIn original) => new(Guid.NewGuid(), original.Id, "ghi hai lần", null, Device);
}
