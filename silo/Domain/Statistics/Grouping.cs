namespace CampaignHub.Domain.Statistics;

/// <summary>What figures are grouped by (phân theo).</summary>
public enum Grouping
{
    /// <summary>The day of the work, <c>2026-11-22</c>.</summary>
    Date,

    /// <summary>The Monday its week begins with.</summary>
    Week,

    /// <summary>The month, <c>2026-11</c>.</summary>
    Month,

    /// <summary>The quarter of the calendar, <c>2026-Q4</c>.</summary>
    Quarter,

    /// <summary>
    /// The quarter that reports are made for, <c>2026-Q4</c>: from the 15th of the month before it to the 14th of its last month
    /// (Nghị định 09/2019/NĐ-CP, Điều 12).
    /// </summary>
    ReportingQuarter,

    /// <summary>The commune.</summary>
    Commune,

    /// <summary>Xã, phường or đặc khu.</summary>
    CommuneType,

    /// <summary>The province that the commune belonged to before the merger; empty where the program's list does not say.</summary>
    FormerProvince,

    /// <summary>The village (thôn, tổ dân phố) that the team works in now; empty for a team of a whole commune.</summary>
    Village,

    /// <summary>The commune before the mergers that the team's village belonged to; empty where the roster does not say.</summary>
    FormerCommune,

    /// <summary>
    /// The attributes of the area (vùng) of the team's village: all their codes together, <c>border+extremely-difficult</c>, so that a record
    /// is in one group only; <see cref="AreaKey.None"/> for a village without any, empty where nobody has said.
    /// </summary>
    Area,

    /// <summary>How good the signal is in the team's village; empty where the roster does not say.</summary>
    Signal,

    /// <summary>The team.</summary>
    Team,

    /// <summary>What people were helped with. The rows count results, not records: one record may hold several.</summary>
    Activity,

    /// <summary>Group of activities; empty for those that have none. The rows count results.</summary>
    Group,

    /// <summary>Where and how the work was done (hình thức).</summary>
    Kind,

    /// <summary>The force that the recording member belongs to by the roster (lực lượng); empty where the record names nobody.</summary>
    Organisation,

    /// <summary>The campaign that the day belongs to; empty for work outside one.</summary>
    Campaign,

    /// <summary><c>campaign-day</c> (ra quân) or <c>regular</c> (thường xuyên).</summary>
    Work,
}
