namespace CampaignHub.Domain.Indicators;

/// <summary>What a model is. The first two belong to the eighth indicator (plan II.2.8), the others are good examples (III.2.2.2).</summary>
public enum ModelKind
{
    /// <summary>Chợ thanh toán không dùng tiền mặt.</summary>
    CashlessMarket,

    /// <summary>Khu dân cư/Thôn thanh toán không dùng tiền mặt.</summary>
    CashlessNeighbourhood,

    /// <summary>Mô hình hay.</summary>
    GoodModel,

    /// <summary>Cách làm hay.</summary>
    GoodPractice,
}
