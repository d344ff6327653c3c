namespace Orleans.Configuration;

/// <summary>How long calls may take.</summary>
public abstract class MessagingOptions
{
    /// <summary>Time after which a call without an answer fails with <see cref="TimeoutException"/>; the grain goes on with it.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
