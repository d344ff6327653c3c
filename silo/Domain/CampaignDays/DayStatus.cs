namespace CampaignHub.Domain.CampaignDays;

/// <summary>Where a campaign day stands. Records are accepted whatever the status, unless the day is finalised.</summary>
public enum DayStatus
{
    /// <summary>Nobody declared a campaign day on this date; teams work all year nevertheless.</summary>
    Undeclared,

    /// <summary>Planned (đã lên kế hoạch).</summary>
    Declared,

    /// <summary>Under way (đang ra quân).</summary>
    Open,

    /// <summary>Over, late records still come in (đã kết thúc, nhận bổ sung).</summary>
    Closed,

    /// <summary>The figures are final (đã chốt số liệu).</summary>
    Finalised,
}
