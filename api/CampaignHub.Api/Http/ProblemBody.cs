namespace CampaignHub.Api.Http;

/// <summary>Problem details on the wire (RFC 9457), with the code that programs go by.</summary>
public sealed record ProblemBody(
    string Type, string Title, int Status, string Code, string? Detail = null, ProblemContact? Contact = null);
