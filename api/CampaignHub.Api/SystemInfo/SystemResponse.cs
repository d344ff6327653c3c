namespace CampaignHub.Api.SystemInfo;

/// <summary>What runs here.</summary>
public sealed record SystemResponse(string Version, OrleansInfo Orleans, PostgresInfo Postgres, IntegrityInfo Integrity);
