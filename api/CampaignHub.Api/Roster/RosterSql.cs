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

    /// <summary>A date column that may be null.</summary>
    public static DateOnly? Date(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
