using Npgsql;

namespace CampaignHub.Api.Hosting;

/// <summary>Is there a PostgreSQL, and does it keep what it has acknowledged?</summary>
internal static class DatabaseCheck
{
    private const int OldestMajor = 15;

    /// <exception cref="StartException">PostgreSQL does not answer, is too old, or runs without fsync.</exception>
    public static async Task RequireDurableAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            if (connection.PostgreSqlVersion.Major < OldestMajor)
            {
                throw new StartException(
                    SettingsReader.PostgresKey,
                    $"the server is PostgreSQL {connection.PostgreSqlVersion}; version {OldestMajor} or newer is needed.");
            }

            await using var command = new NpgsqlCommand("SELECT current_setting('fsync')", connection);
            if ((string?)await command.ExecuteScalarAsync(cancellation) is not "on")
            {
                throw new StartException(
                    SettingsReader.PostgresKey, "the server runs with fsync off and would lose acknowledged records; switch it on.");
            }
        }
        catch (PostgresException exception)
        {
            throw new StartException(
                SettingsReader.PostgresKey, $"PostgreSQL refuses the connection: {exception.MessageText}.", exception);
        }
        catch (NpgsqlException exception)
        {
            throw new StartException(
                SettingsReader.PostgresKey, "PostgreSQL does not answer; check host, port and whether the server runs.", exception);
        }
    }
}
