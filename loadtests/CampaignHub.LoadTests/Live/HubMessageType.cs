namespace CampaignHub.LoadTests.Live;

/// <summary>The message types of the hub protocol that a watcher meets.</summary>
public enum HubMessageType
{
    /// <summary>The answer to the handshake, which has no type.</summary>
    Handshake = 0,
    Invocation = 1,
    Completion = 3,
    Ping = 6,
    Close = 7,
}
