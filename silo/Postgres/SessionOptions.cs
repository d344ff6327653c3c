namespace CampaignHub.Postgres;

/// <summary>Settings that every session asks for when it connects.</summary>
internal static class SessionOptions
{
    /// <summary>A commit returns only when it is on disk, whatever the server's or the role's own default.</summary>
    public const string Durable = "-c synchronous_commit=on";
}
