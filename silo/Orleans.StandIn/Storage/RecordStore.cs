using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Orleans.Configuration;
using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>
/// Records in a database, through the queries that the table OrleansQuery holds for Orleans' own ADO.NET provider.
/// </summary>
internal sealed class RecordStore(string name, AdoNetGrainStorageOptions options, ClusterOptions cluster) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1);
    private volatile IReadOnlyDictionary<string, string>? _queries;

    /// <summary>Reads a record: its bytes (null = absent or cleared) and its version (null = never written).</summary>
    public async Task<(byte[]? Payload, string? Version)> ReadAsync(RecordKey key, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = await CommandAsync(connection, "ReadFromStorageKey", key, cancellation);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
        {
            return default;
        }

        var payload = reader.GetOrdinal("PayloadBinary");
        return (reader.IsDBNull(payload) ? null : reader.GetFieldValue<byte[]>(payload), Text(reader["Version"]));
    }

    /// <summary>Writes a record over the version it was read with and returns the new one.</summary>
    public async Task<string?> WriteAsync(RecordKey key, string? version, byte[] payload, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = await CommandAsync(connection, "WriteToStorageKey", key, cancellation);
        Add(command, "GrainStateVersion", DbType.Int32, Number(version));
        Add(command, "PayloadBinary", DbType.Binary, payload);
        return Checked("write", key, version, Text(await command.ExecuteScalarAsync(cancellation)));
    }

    /// <summary>Empties or removes a record of that version and returns the new version.</summary>
    public async Task<string?> ClearAsync(RecordKey key, string? version, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        var query = options.DeleteStateOnClear ? "DeleteStorageKey" : "ClearStorageKey";
        await using var command = await CommandAsync(connection, query, key, cancellation);
        Add(command, "GrainStateVersion", DbType.Int32, Number(version));
        return Checked("clear", key, version, Text(await command.ExecuteScalarAsync(cancellation)));
    }

    public RecordKey Key(string record, GrainId grain) => new(cluster.ServiceId, record, grain.Key.ToString());

    public void Dispose() => _loading.Dispose();

    private string? Checked(string operation, RecordKey key, string? before, string? after) =>
        after is null || after == before
            ? throw new InconsistentStateException(
                $"Storage {name} did not {operation} {key.Record} of grain {key.Grain}: another activation has written it since version {before ?? "none"}.",
                storedEtag: null,
                currentEtag: before)
            : after;

    private async Task<DbCommand> CommandAsync(DbConnection connection, string query, RecordKey key, CancellationToken cancellation)
    {
        var queries = _queries ?? await LoadAsync(connection, cancellation);
        var command = connection.CreateCommand();
        command.CommandText = queries.TryGetValue(query, out var text)
            ? text
            : throw new OrleansConfigurationException($"The table OrleansQuery has no {query}, so storage {name} cannot work.");
        Add(command, "GrainIdHash", DbType.Int32, key.GrainHash);
        Add(command, "GrainIdN0", DbType.Int64, 0L);
        Add(command, "GrainIdN1", DbType.Int64, 0L);
        Add(command, "GrainTypeHash", DbType.Int32, key.RecordHash);
        Add(command, "GrainTypeString", DbType.String, key.Record);
        Add(command, "GrainIdExtensionString", DbType.String, key.Grain);
        Add(command, "ServiceId", DbType.String, key.ServiceId);
        return command;
    }

    private async Task<IReadOnlyDictionary<string, string>> LoadAsync(DbConnection connection, CancellationToken cancellation)
    {
        await _loading.WaitAsync(cancellation);
        try
        {
            if (_queries is { } loaded)
            {
                return loaded;
            }

            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT QueryKey, QueryText FROM OrleansQuery";
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var queries = new Dictionary<string, string>(StringComparer.Ordinal);
            while (await reader.ReadAsync(cancellation))
            {
                queries.Add(reader.GetString(0), reader.GetString(1));
            }

            return _queries = queries;
        }
        finally
        {
            _loading.Release();
        }
    }

    private async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        if (options.DataSource is { } source)
        {
            return await source.OpenConnectionAsync(cancellation);
        }

        var connection = Provider(options.Invariant).CreateConnection()!;
        connection.ConnectionString = options.ConnectionString
            ?? throw new OrleansConfigurationException($"Storage {name} has neither a ConnectionString nor a DataSource.");
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private static DbProviderFactory Provider(string invariant) =>
        DbProviderFactories.TryGetFactory(invariant, out var factory) ? factory : PostgreSql(invariant);

    /// <summary>Npgsql needs no registration; its factory is found by name, so that this assembly does not depend on it.</summary>
    private static DbProviderFactory PostgreSql(string invariant) =>
        invariant == "Npgsql"
            ? (DbProviderFactory)Assembly.Load(invariant).GetType("Npgsql.NpgsqlFactory", throwOnError: true)!.GetField("Instance")!.GetValue(null)!
            : throw new OrleansConfigurationException($"No database provider {invariant} is registered; the one for PostgreSQL is Npgsql.");

    private static void Add(DbCommand command, string name, DbType type, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.DbType = type;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }

    private static int? Number(string? version) =>
        version is null ? null : int.Parse(version, CultureInfo.InvariantCulture);

    private static string? Text(object? value) =>
        value is null or DBNull ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
}
