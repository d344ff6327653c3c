using System.Net.Sockets;
using Npgsql;

namespace CampaignHub.Postgres;

/// <summary>The database the software works on, from a given server or a private one; disposing it stops a private one.</summary>
public sealed class PostgresSource : IAsyncDisposable
{
    private const string Setting = "CAMPAIGNHUB_POSTGRES";
    private readonly PrivatePostgres? _server;

    private PostgresSource(string connectionString, PrivatePostgres? server)
    {
        ConnectionString = connectionString;
        _server = server;
    }

    /// <summary>An Npgsql connection string; every session it opens has <c>synchronous_commit</c> on.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether the server is this software's own.</summary>
    public bool IsPrivate => _server is not null;

    /// <summary>Brings the database up, creates it where it is missing, and checks that the server keeps what it acknowledges.</summary>
    /// <exception cref="PostgresUnavailableException">It cannot be had; the message says why and what to do.</exception>
    public static async Task<PostgresSource> OpenAsync(PostgresSourceOptions options, CancellationToken cancellation = default)
    {
        var source = string.IsNullOrWhiteSpace(options.ConnectionString)
            ? await OpenPrivateAsync(options, cancellation)
            : await OpenGivenAsync(options.ConnectionString, cancellation);
        try
        {
            await using var database = NpgsqlDataSource.Create(source.ConnectionString);
            await PostgresSettings.CheckAsync(database, cancellation);
            return source;
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops a private server; a given one is left alone.</summary>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<PostgresSource> OpenPrivateAsync(PostgresSourceOptions options, CancellationToken cancellation)
    {
        var folder = Path.Combine(options.DataFolder, "postgres");
        var search = PostgresSearch.FromEnvironment();
        var server = await PrivatePostgres.StartAsync(
            new PrivatePostgresOptions(folder)
            {
                Beside = options.Beside,
                Progress = options.Progress,
                Search = search with { Brought = [.. search.Brought, Path.Combine(options.DataFolder, "postgres-bin")] },
            },
            cancellation);
        return new PostgresSource(server.ConnectionString, server);
    }

    private static async Task<PostgresSource> OpenGivenAsync(string connectionString, CancellationToken cancellation)
    {
        var settings = Parse(connectionString);
        settings.ApplicationName ??= PrivatePostgres.ApplicationName;
        settings.Options = $"{settings.Options} {SessionOptions.Durable}".Trim();
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateDatabaseAsync(settings, cancellation);
        }
        catch (Exception failure) when (failure is NpgsqlException or SocketException or TimeoutException)
        {
            throw new PostgresUnavailableException(
                $"The PostgreSQL server {settings.Host}:{settings.Port} named in {Setting} cannot be entered ({Reason(failure)}): check that setting and the server.",
                failure);
        }

        return new PostgresSource(settings.ConnectionString, server: null);
    }

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new PostgresUnavailableException(
                $"{Setting} is not a connection string; it looks like \"Host=…;Username=…;Password=…;Database=campaignhub\".", failure);
        }

        return string.IsNullOrWhiteSpace(settings.Host) || string.IsNullOrWhiteSpace(settings.Database)
            ? throw new PostgresUnavailableException($"{Setting} names no Host or no Database: add both.")
            : settings;
    }

    private static async Task CreateDatabaseAsync(NpgsqlConnectionStringBuilder settings, CancellationToken cancellation)
    {
        var elsewhere = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Database = "postgres", Pooling = false };
        var quoted = settings.Database!.Replace("\"", "\"\"", StringComparison.Ordinal);
        await using var connection = new NpgsqlConnection(elsewhere.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand(
                $"CREATE DATABASE \"{quoted}\" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'", connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            // Another node was quicker.
        }
        catch (NpgsqlException failure)
        {
            throw new PostgresUnavailableException(
                $"The database {settings.Database} named in {Setting} does not exist and cannot be created ({Reason(failure)}): create it with ENCODING 'UTF8'.",
                failure);
        }
    }

    private static string Reason(Exception failure) =>
        failure is PostgresException answer ? answer.MessageText : (failure.InnerException ?? failure).Message;
}
