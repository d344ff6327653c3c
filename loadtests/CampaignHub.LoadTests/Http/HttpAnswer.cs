namespace CampaignHub.LoadTests.Http;

/// <summary>An answer; the body lies in the connection's buffer and is gone at its next request.</summary>
/// <param name="HasRetryAfter">Whether it says when to come again.</param>
public readonly record struct HttpAnswer(int Status, ReadOnlyMemory<byte> Body, int WireBytes, bool HasRetryAfter = false);
