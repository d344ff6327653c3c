namespace CampaignHub.Domain.Ledger;

/// <summary>The last entry of a team's stream.</summary>
/// <param name="Number">Its number; 0 for an empty stream.</param>
/// <param name="Hash">Its SHA-256; 32 zero bytes for an empty stream.</param>
public sealed record StreamHead(long Number, ReadOnlyMemory<byte> Hash)
{
    /// <summary>A stream without entries.</summary>
    public static StreamHead Empty { get; } = new(0, new byte[32]);
}
