using Npgsql;

namespace CampaignHub.Postgres;

/// <summary>What only the cluster's superuser may do, on a connection of its own.</summary>
internal static class ClusterAdministration
{
    /// <summary>Name of the cluster's superuser; the software itself works under a lesser role.</summary>
    public const string Superuser = "postgres";

    /// <summary>Creates the role and the database the software works with, when missing.</summary>
    public static async Task PrepareDatabaseAsync(Cluster cluster, string role, string database, CancellationToken cancellation)
    {
        await using var connection = await ConnectAsync(cluster, cancellation);
        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_roles WHERE rolname = $1", role, cancellation))
        {
            await ExecuteAsync(
                connection,
                $"CREATE ROLE {role} LOGIN CREATEDB PASSWORD '{cluster.Password}'; GRANT pg_monitor, pg_checkpoint TO {role}",
                cancellation);
        }

        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_database WHERE datname = $1", database, cancellation))
        {
            await ExecuteAsync(connection, $"CREATE DATABASE {database} OWNER {role}", cancellation);
        }
    }

    /// <summary>Ends what a dead server left connected, so that its locks and open transactions go; gives their number.</summary>
    public static async Task<int> EndSessionsAsync(Cluster cluster, string applicationName, CancellationToken cancellation)
    {
        await using var connection = await ConnectAsync(cluster, cancellation);
        await using var command = new NpgsqlCommand(
            """
            SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
            WHERE pid <> pg_backend_pid() AND (application_name = $1 OR starts_with(application_name, $1 || ' '))
            """,
            connection);
        command.Parameters.Add(new() { Value = applicationName });
        return (int)(long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<NpgsqlConnection> ConnectAsync(Cluster cluster, CancellationToken cancellation)
    {
        var settings = cluster.Connection(Superuser, "postgres");
        settings.Pooling = false;
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch (NpgsqlException failure)
        {
            await connection.DisposeAsync();
            throw new PostgresUnavailableException(
                failure.SqlState == PostgresErrorCodes.InvalidPassword
                    ? $"PostgreSQL does not accept the password in {cluster.Folder.PasswordFile}: restore that file from a backup."
                    : $"PostgreSQL cannot be entered ({failure.Message}): see {cluster.Folder.Log}.",
                failure);
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string sql, string name, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new() { Value = name });
        return await command.ExecuteScalarAsync(cancellation) is not null;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
