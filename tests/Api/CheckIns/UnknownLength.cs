namespace CampaignHub.Api.Tests.CheckIns;

/// <summary>A stream that does not say how long it is, so the client sends it in chunks.</summary>
internal sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;
}
