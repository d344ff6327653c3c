namespace CampaignHub.Api.SystemInfo;

/// <summary>What runs here.</summary>
/// <param name="Version">Version of the server.</param>
/// <param name="Orleans">Which Orleans.</param>
/// <param name="PostgresVersion">Version of PostgreSQL.</param>
/// <param name="Fsync">PostgreSQL's setting: <c>on</c>, or a power cut loses records.</param>
/// <param name="SynchronousCommit">The setting of this server's sessions: <c>on</c>, or a crash loses records.</param>
/// <param name="Integrity">What the self-audit found.</param>
public sealed record SystemResponse(
    string Version,
    OrleansInfo Orleans,
    string PostgresVersion,
    string Fsync,
    string SynchronousCommit,
    IntegrityInfo Integrity);
