namespace CampaignHub.Ledger.Verification;

/// <summary>Something that is wrong.</summary>
/// <param name="TeamCode">The stream; null when it is not about one.</param>
/// <param name="Number">The entry; null when it is not about one.</param>
/// <param name="What">What is wrong, as a clause without a full stop.</param>
public sealed record VerifyFinding(string? TeamCode, long? Number, string What)
{
    /// <inheritdoc/>
    public override string ToString() => (TeamCode, Number) switch
    {
        (null, _) => $"{What}.",
        (_, null) => $"Team {TeamCode}: {What}.",
        _ => $"Team {TeamCode}, entry {Number}: {What}.",
    };
}
