using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Roster;

/// <summary>Small helpers over Npgsql: a timeout on every command, parameters and columns that may be null.</summary>
internal static class RosterSql
{
    private const int TimeoutSeconds = 30;

    /// <summary>A command that gives up after a while.</summary>
    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql) =>
        new(sql, connection) { CommandTimeout = TimeoutSeconds };

    /// <summary>
    /// Lets one change of a commune's roster come after the other, until the transaction ends; null locks all communes, in the order
    /// of their codes, so that two who change the province do not wait for each other in a ring.
    /// </summary>
    public static async Task LockAsync(NpgsqlConnection connection, string? communeCode, CancellationToken cancellation)
    {
        await using var command = Command(
            connection, "SELECT code FROM commune WHERE $1 IS NULL OR code = $1 ORDER BY code FOR NO KEY UPDATE");
        command.Parameters.AddText(communeCode);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Runs a query and reads its rows.</summary>
    public static async Task<List<T>> ListAsync<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Adds a text or null.</summary>
    public static void AddText(this NpgsqlParameterCollection parameters, string? value) =>
        parameters.Add(new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });

    /// <summary>Adds a value of a type that has to be said, since it may be null.</summary>
    public static void Add(this NpgsqlParameterCollection parameters, NpgsqlDbType type, object? value) =>
        parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });

    /// <summary>Adds one column of rows as an array.</summary>
    public static void AddColumn<T, TValue>(
        this NpgsqlParameterCollection parameters, NpgsqlDbType type, IEnumerable<T> rows, Func<T, TValue> value) =>
        parameters.Add(new() { Value = rows.Select(value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });

    /// <summary>A text column that may be null.</summary>
    public static string? Text(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A number column that may be null.</summary>
    public static int? Number(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    /// <summary>A column of money or of larger numbers that may be null.</summary>
    public static long? Amount(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    /// <summary>A moment that may be null.</summary>
    public static DateTimeOffset? Time(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new DateTimeOffset(reader.GetDateTime(column), TimeSpan.Zero);

    /// <summary>A date column that may be null.</summary>
    public static DateOnly? Date(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
