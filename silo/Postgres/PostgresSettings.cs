using System.Globalization;
using Npgsql;

namespace CampaignHub.Postgres;

/// <summary>What a PostgreSQL server says of itself, as the system endpoint shows it.</summary>
/// <param name="Version">As in <c>SHOW server_version</c>.</param>
/// <param name="Fsync">Whether what is written reaches the disk before it counts as written.</param>
/// <param name="SynchronousCommit">The session's setting: a commit answers only once it is durable, unless <c>off</c>.</param>
/// <param name="Encoding">The database's encoding.</param>
public sealed record PostgresSettings(string Version, bool Fsync, string SynchronousCommit, string Encoding)
{
    /// <summary>Reads the settings and refuses a server on which an acknowledged entry could be lost.</summary>
    /// <exception cref="PostgresUnavailableException">The server does not fit; the message says what to change.</exception>
    public static async Task<PostgresSettings> CheckAsync(NpgsqlDataSource database, CancellationToken cancellation = default)
    {
        await using var command = database.CreateCommand(
            """
            SELECT current_setting('server_version_num')::int, current_setting('server_version'), current_setting('fsync'),
                   current_setting('synchronous_commit'), current_setting('server_encoding'), pg_is_in_recovery()
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var settings = new PostgresSettings(
            reader.GetString(1), reader.GetString(2) == "on", reader.GetString(3), reader.GetString(4));
        var refusal = settings.Refusal(reader.GetInt32(0) / 10000, reader.GetBoolean(5));
        return refusal is null ? settings : throw new PostgresUnavailableException(refusal);
    }

    private string? Refusal(int major, bool isStandby) => this switch
    {
        _ when major < PostgresBinaries.OldestMajor => string.Create(
            CultureInfo.InvariantCulture,
            $"The PostgreSQL server is version {Version}, but {PostgresBinaries.OldestMajor} or newer is needed: name another in CAMPAIGNHUB_POSTGRES."),
        _ when isStandby =>
            "The PostgreSQL server is a standby that can only be read: name its primary in CAMPAIGNHUB_POSTGRES.",
        { Fsync: false } =>
            "The PostgreSQL server runs with fsync off and would lose acknowledged check-ins in a power cut: set fsync = on in its postgresql.conf.",
        { SynchronousCommit: "off" } =>
            "The PostgreSQL server answers commits before they are on disk: let the connection of CAMPAIGNHUB_POSTGRES set synchronous_commit = on.",
        { Encoding: not "UTF8" } =>
            $"The database is encoded in {Encoding}, which cannot hold Vietnamese text whole: create one with ENCODING 'UTF8' and name it in CAMPAIGNHUB_POSTGRES.",
        _ => null,
    };
}
