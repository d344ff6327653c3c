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

    /// <summary>A code that was good once: the team's commune gives out another.</summary>
    /// <param name="TeamCode">The team it was for.</param>
    public abstract record SpentCode(string TeamCode) : Activation;

    public sealed record UsedCode(string TeamCode) : SpentCode(TeamCode);

    public sealed record ExpiredCode(string TeamCode) : SpentCode(TeamCode);

    public sealed record RevokedCode(string TeamCode) : SpentCode(TeamCode);
}
