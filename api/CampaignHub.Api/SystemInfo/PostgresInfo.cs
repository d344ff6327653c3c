namespace CampaignHub.Api.SystemInfo;

/// <param name="Version">Version of the server.</param>
/// <param name="Fsync">The server's setting: <c>on</c>, or a power cut loses records.</param>
/// <param name="SynchronousCommit">The setting of this server's sessions: <c>on</c>, or a crash loses records.</param>
public sealed record PostgresInfo(string Version, string Fsync, string SynchronousCommit);
