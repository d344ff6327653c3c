using System.Text.Json.Nodes;
using CampaignHub.Domain;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Roster;

/// <summary>
/// What changed in the rosters after their review, read from the audit. People are not named here: who may see names finds them
/// in the audit itself.
/// </summary>
internal sealed class RosterHistory(NpgsqlDataSource database)
{
    /// <summary>The condition on <c>audit a</c> by which the index <c>audit_of_roster</c> is made.</summary>
    public const string IsOfRoster = "split_part(a.action, '.', 1) IN ('village', 'team', 'member')";

    private const string Select = $"""
        SELECT a.id, a.at, a.commune_code, a.action, a.subject, coalesce(v.name, t.name), a.before::text, a.after::text
        FROM (SELECT commune_code, min(confirmed_at) AS confirmed_at FROM roster_review WHERE year = $1 GROUP BY commune_code) review
        JOIN audit a ON a.commune_code = review.commune_code AND a.at > review.confirmed_at AND {IsOfRoster}
        LEFT JOIN village v ON v.code = a.subject
        LEFT JOIN team t ON t.code = split_part(a.subject, '/', 1)
        WHERE ($2 IS NULL OR a.commune_code = $2) AND a.id < $3
        ORDER BY a.id DESC LIMIT $4
        """;

    /// <summary>Changes after each commune's first confirmation of the year, the newest first.</summary>
    /// <param name="year">The year of the review.</param>
    /// <param name="communeCode">One commune only; null for all.</param>
    /// <param name="after">Number of the last one already listed; null for the beginning.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<List<ChangeResponse>> ListAsync(
        int year, string? communeCode, long? after, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, Select);
        command.Parameters.Add(NpgsqlDbType.Integer, year);
        command.Parameters.AddText(communeCode);
        command.Parameters.Add(NpgsqlDbType.Bigint, after ?? long.MaxValue);
        command.Parameters.Add(NpgsqlDbType.Integer, limit);
        return await RosterSql.ListAsync(command, Read, cancellation);
    }

    /// <summary>How many changes there were on the days from one to another, in one commune or (null) in all.</summary>
    public async Task<int> CountAsync(string? communeCode, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection, $"SELECT count(*)::int FROM audit a WHERE ($1 IS NULL OR a.commune_code = $1) AND a.at >= $2 AND a.at < $3 AND {IsOfRoster}");
        command.Parameters.AddText(communeCode);
        command.Parameters.Add(NpgsqlDbType.TimestampTz, VietnamTime.StartOf(from));
        command.Parameters.Add(NpgsqlDbType.TimestampTz, VietnamTime.StartOf(to.AddDays(1)));
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static ChangeResponse Read(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetFieldValue<DateTimeOffset>(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.Text(5),
        ObjectOf(row.Text(6)),
        ObjectOf(row.Text(7)));

    private static JsonObject? ObjectOf(string? json) => json is null ? null : JsonNode.Parse(json)!.AsObject();
}
