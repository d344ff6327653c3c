namespace CampaignHub.Api.Http;

/// <summary>How large a body an endpoint takes, in bytes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BodyLimitAttribute(int bytes) : Attribute
{
    public int Bytes => bytes;
}
