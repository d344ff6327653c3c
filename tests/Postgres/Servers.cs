using Npgsql;

namespace CampaignHub.Postgres.Tests;

/// <summary>Small private servers in folders of their own.</summary>
internal static class Servers
{
    public static DirectoryInfo TemporaryFolder() => Directory.CreateTempSubdirectory("hub-");

    public static PrivatePostgresOptions Small(string folder) => new(folder)
    {
        SharedBuffersMegabytes = 16,
        MaxConnections = 20,
        SkipInitialSync = true,
        Progress = line => TestContext.Current.TestOutputHelper?.WriteLine(line),
    };

    public static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
