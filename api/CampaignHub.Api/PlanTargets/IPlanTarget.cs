namespace CampaignHub.Api.PlanTargets;

/// <summary>What a commune's own plan aims at (chỉ tiêu), under the key of its table.</summary>
internal interface IPlanTarget
{
    /// <summary>The commune.</summary>
    string? CommuneCode { get; }

    /// <summary>The value; null takes the target back.</summary>
    decimal? Amount { get; }

    /// <summary>Number of the plan.</summary>
    string? PlanNumber { get; }

    /// <summary>Its date.</summary>
    DateOnly? PlanDate { get; }
}
