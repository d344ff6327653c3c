using CampaignHub.Api.Access;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Roster;

/// <summary>Lists teams with the number of their members, and with their leaders for those who may see names.</summary>
internal sealed class TeamList(NpgsqlDataSource database)
{
    private const string Select = """
        SELECT t.code, t.name, t.commune_code, t.active, t.demo, t.kind, t.village_code, t.decision_number, t.decision_date, t.retired_on,
               (SELECT count(*)::int FROM member m WHERE m.team_code = t.code AND m.active),
               leader.number, leader.name, leader.phone
        FROM team t LEFT JOIN member leader ON leader.team_code = t.code AND leader.active AND leader.role = 'leader'
        """;

    private const string Page = $"""
        {Select}
        WHERE ($1 IS NULL OR t.commune_code = $1) AND ($2 IS NULL OR t.code = $2) AND ($3 IS NULL OR t.active <> $3) AND t.code > $4 COLLATE "C"
        ORDER BY t.code COLLATE "C" LIMIT $5
        """;

    /// <summary>Teams by code, from behind <paramref name="after"/> on.</summary>
    /// <param name="caller">Who reads: decides whether leaders are named.</param>
    /// <param name="communeCode">One commune only; null for all.</param>
    /// <param name="teamCode">One team only; null for all.</param>
    /// <param name="retired">True: dissolved ones; false: those at work; null: both.</param>
    /// <param name="after">Code of the last one already listed.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<List<TeamResponse>> ListAsync(
        Caller caller, string? communeCode, string? teamCode, bool? retired, string? after, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, Page);
        command.Parameters.AddText(communeCode);
        command.Parameters.AddText(teamCode);
        command.Parameters.Add(NpgsqlDbType.Boolean, retired);
        command.Parameters.AddText(after ?? "");
        command.Parameters.Add(NpgsqlDbType.Integer, limit);
        return await RosterSql.ListAsync(command, row => Read(row, caller), cancellation);
    }

    /// <summary>The team of this code, dissolved or not.</summary>
    public async Task<TeamResponse> FindAsync(Caller caller, string code, CancellationToken cancellation) =>
        (await ListAsync(caller, communeCode: null, code, retired: null, after: null, limit: 1, cancellation)).Single();

    private static TeamResponse Read(NpgsqlDataReader row, Caller caller)
    {
        var (code, communeCode) = (row.GetString(0), row.GetString(2));
        var leader = row.IsDBNull(11) ? null : new LeaderResponse(row.GetInt32(11), row.GetString(12), row.Text(13));
        return new TeamResponse(
            code,
            row.GetString(1),
            communeCode,
            row.GetBoolean(3),
            row.GetBoolean(4),
            row.GetString(5),
            row.Text(6),
            row.Text(7),
            row.Date(8),
            row.Date(9),
            row.GetInt32(10),
            caller.MaySeePeopleOf(communeCode) ? leader
                : caller.TeamCode == code && leader is not null ? leader with { Phone = null }
                : null);
    }
}
