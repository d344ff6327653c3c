namespace CampaignHub.Domain.Programs;

/// <summary>What is counted.</summary>
public enum CountUnit
{
    /// <summary>Người.</summary>
    Person,

    /// <summary>Cơ sở: enterprise, cooperative, household business, shop, trader.</summary>
    Business,

    /// <summary>Hồ sơ.</summary>
    Dossier,

    /// <summary>Sản phẩm: the second number of an activity that lists products.</summary>
    Product,
}
