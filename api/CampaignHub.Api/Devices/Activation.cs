namespace CampaignHub.Api.Devices;

/// <summary>What came of an activation.</summary>
internal abstract record Activation
{
    /// <summary>The device's token and the team it works for.</summary>
    /// <param name="Token">The token, known to nobody else.</param>
    /// <param name="TeamCode">The team.</param>
    /// <param name="Repeated">The phone asked again: a token given before has ended.</param>
    public sealed record Done(string Token, string TeamCode, bool Repeated = false) : Activation;

    public sealed record UnknownCode : Activation;

    public sealed record UsedCode : Activation;

    public sealed record ExpiredCode : Activation;

    public sealed record RevokedCode : Activation;
}
