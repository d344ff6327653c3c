namespace CampaignHub.LoadTests.Api;

/// <summary>An activated phone of a team.</summary>
public sealed record Device(string TeamCode, string Token)
{
    /// <summary>A team code is the commune's code, a hyphen, three digits.</summary>
    public string CommuneCode => TeamCode[..TeamCode.IndexOf('-', StringComparison.Ordinal)];
}
