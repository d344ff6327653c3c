namespace CampaignHub.Api.Devices;

/// <summary>Why a device's token ends.</summary>
/// <param name="Reason"><c>lost</c>, <c>replaced</c> (the member has another phone) or <c>left</c> (the team); optional.</param>
public sealed record RevokeDeviceRequest(string? Reason = null)
{
    private static readonly string?[] Reasons = [null, "lost", "replaced", "left"];

    /// <summary>Whether the reason is one of those known.</summary>
    internal bool IsValid => Reasons.Contains(Reason);
}
