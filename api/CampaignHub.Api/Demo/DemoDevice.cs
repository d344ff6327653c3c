namespace CampaignHub.Api.Demo;

/// <summary>A demonstration team's device.</summary>
public sealed record DemoDevice(string TeamCode, string Token);
