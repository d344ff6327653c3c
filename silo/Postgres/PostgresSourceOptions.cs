namespace CampaignHub.Postgres;

/// <summary>Which PostgreSQL to work on.</summary>
/// <param name="DataFolder">The software's data folder; a private server lives in its sub-folder <c>postgres</c>.</param>
/// <param name="ConnectionString">A given server (<c>CAMPAIGNHUB_POSTGRES</c>); null or empty = a private one.</param>
public sealed record PostgresSourceOptions(string DataFolder, string? ConnectionString = null)
{
    /// <summary>True for commands that work beside a running server, such as <c>verify</c>: they use its PostgreSQL and leave it running.</summary>
    public bool Beside { get; init; }

    /// <summary>Told one line at a time what is going on; called from any thread.</summary>
    public Action<string>? Progress { get; init; }
}
