namespace CampaignHub.LoadTests.Api;

/// <summary>What a server says of itself, its durability settings as PostgreSQL has them in force.</summary>
public sealed record ServerFacts(
    string Version, string OrleansSource, string OrleansVersion, string PostgresVersion, string Fsync, string SynchronousCommit);
