namespace CampaignHub.Domain.CheckIns;

/// <summary>
/// The fields of a check-in that enter the hash chain only as a salted digest, so that they can be erased
/// (Law 91/2025/QH15 on personal data) without breaking the chain.
/// </summary>
public sealed record PrivatePart(Position? Location, int? HouseholdNumber, string? Note)
{
    /// <summary>Nothing private was recorded.</summary>
    public static PrivatePart None { get; } = new(null, null, null);

    /// <summary>Why a correction was made; typed text, hence private. Not part of a check-in's body.</summary>
    public string? Reason { get; init; }

    /// <summary>True when there is nothing to protect.</summary>
    public bool IsEmpty => this == None;
}
