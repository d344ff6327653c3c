namespace CampaignHub.Domain.Indicators;

/// <summary>How far a model is.</summary>
public enum ModelState
{
    /// <summary>Đăng ký.</summary>
    Registered,

    /// <summary>Đang triển khai.</summary>
    UnderWay,

    /// <summary>Đã ra mắt.</summary>
    Launched,

    /// <summary>Đã xác nhận, by the Sở. Only these count.</summary>
    Confirmed,

    /// <summary>Entered by mistake, or given up.</summary>
    Withdrawn,
}
