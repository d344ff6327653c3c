namespace CampaignHub.Api.Devices;

/// <summary>What came of an activation.</summary>
internal abstract record Activation
{
    /// <summary>The device's token and the team it works for.</summary>
    public sealed record Done(string Token, string TeamCode) : Activation;

    public sealed record UnknownCode : Activation;

    public sealed record UsedCode : Activation;

    public sealed record ExpiredCode : Activation;
}
