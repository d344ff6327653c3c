using Npgsql;

namespace CampaignHub.Ledger.Reading;

/// <summary>Small helpers over Npgsql: positional parameters, rows read to a list, a timeout on every command.</summary>
internal static class Sql
{
    private const int TimeoutSeconds = 30;

    public static NpgsqlCommand Command(NpgsqlDataSource database, string sql, params object[] parameters)
    {
        var command = database.CreateCommand(sql);
        command.CommandTimeout = TimeoutSeconds;
        Add(command.Parameters, parameters);
        return command;
    }

    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = TimeoutSeconds };
        Add(command.Parameters, parameters);
        return command;
    }

    public static NpgsqlBatchCommand BatchCommand(string sql, params object[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        Add(command.Parameters, parameters);
        return command;
    }

    public static Task ExecuteAsync(NpgsqlCommand command, CancellationToken cancellation) =>
        ExecuteAsync(command, command.CommandTimeout, cancellation);

    /// <summary>The same with a time of its own, for what takes longer.</summary>
    public static async Task ExecuteAsync(NpgsqlCommand command, int timeoutSeconds, CancellationToken cancellation)
    {
        await using (command)
        {
            command.CommandTimeout = timeoutSeconds;
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    public static async Task<List<T>> ListAsync<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await RowsAsync(reader, read, cancellation);
        }
    }

    public static async Task<List<T>> RowsAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static void Add(NpgsqlParameterCollection collection, object[] parameters)
    {
        foreach (var value in parameters)
        {
            collection.Add(new NpgsqlParameter { Value = value });
        }
    }
}
