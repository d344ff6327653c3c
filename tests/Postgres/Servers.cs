using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CampaignHub.Postgres.Tests;

/// <summary>Small private servers in folders of their own.</summary>
internal static class Servers
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A folder closed to other users, as temporary folders are.</summary>
    public static DirectoryInfo TemporaryFolder() => Directory.CreateTempSubdirectory("hub-");

    public static PrivatePostgresOptions Small(string folder) => new(folder)
    {
        SharedBuffersMegabytes = 16,
        MaxConnections = 20,
        SkipInitialSync = true,
        OwnerPatience = TimeSpan.FromMilliseconds(500),
        StartTimeout = TimeSpan.FromMinutes(2),
        Progress = line => TestContext.Current.TestOutputHelper?.WriteLine(line),
    };

    /// <summary>Number of the server process.</summary>
    public static int ProcessOf(string folder) =>
        int.Parse(File.ReadLines(Path.Combine(folder, "cluster", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Ends a process as <c>kill -9</c> does.</summary>
    public static async Task KillAsync(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
    }

    public static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(Cancellation);
        return connection;
    }

    public static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = await OpenAsync(connectionString);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
