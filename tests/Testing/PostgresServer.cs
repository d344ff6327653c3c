using CampaignHub.Ledger.Migrations;
using CampaignHub.Postgres;
using Npgsql;

namespace CampaignHub.Testing;

/// <summary>
/// One private PostgreSQL per test assembly, fsync on, with a migrated template database; every fixture or test
/// takes a clone of it. Register with <c>[assembly: AssemblyFixture(typeof(PostgresServer))]</c>.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Template = "template_migrated";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaignhub-test-");
    private PrivatePostgres _server = null!;
    private string _template = null!;
    private int _databases;

    /// <summary>Starts the server and migrates the template.</summary>
    public async ValueTask InitializeAsync()
    {
        _server = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(_folder.FullName)
        {
            MaxConnections = 200,
            SharedBuffersMegabytes = 64,
            SkipInitialSync = true,
        });
        _template = $"{Template}_{Environment.ProcessId}";
        await ExecuteAsync($"CREATE DATABASE {_template}");
        await using (var template = NpgsqlDataSource.Create(ConnectionString(_template)))
        {
            await Migrator.ApplyAsync(template);
        }

        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A connection string to a fresh, migrated database that nobody else uses.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {_template}");
        return ConnectionString(name);
    }

    /// <summary>A connection string to a fresh, empty database (no migrations).</summary>
    public async Task<string> CreateEmptyDatabaseAsync()
    {
        var name = $"empty_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    /// <summary>Stops the server and removes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = database, IncludeErrorDetail = true }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
