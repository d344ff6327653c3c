namespace CampaignHub.Api.Health;

/// <param name="Status"><c>alive</c> or <c>ready</c>.</param>
public sealed record HealthResponse(string Status);
