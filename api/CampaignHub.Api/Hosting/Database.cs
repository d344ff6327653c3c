using Npgsql;

namespace CampaignHub.Api.Hosting;

internal static class Database
{
    /// <summary>
    /// The pool of connections. Every session sets <c>synchronous_commit=on</c> itself, whatever the server, the database or the
    /// role have as default: acknowledged means durable.
    /// </summary>
    public static NpgsqlDataSource Open(string connectionString) => NpgsqlDataSource.Create(Settings(connectionString));

    /// <summary>The connection string that every part of the server uses.</summary>
    public static NpgsqlConnectionStringBuilder Settings(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "CampaignHub" };
        settings.Options = $"{settings.Options} -c synchronous_commit=on".Trim();
        return settings;
    }
}
