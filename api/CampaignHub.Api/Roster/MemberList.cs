using CampaignHub.Api.Access;
using CampaignHub.Domain.Roster;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Roster;

/// <summary>Lists a team's members, each caller with what he may see of them.</summary>
internal sealed class MemberList(NpgsqlDataSource database)
{
    /// <summary>Members by number, from behind <paramref name="after"/> on; a device gets those who have not left.</summary>
    public async Task<List<MemberResponse>> ListAsync(
        Caller caller, string teamCode, int after, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, """
            SELECT number, name, role, core, duty, organisation, phone, active
            FROM member WHERE team_code = $1 AND number > $2 AND (active OR $3) ORDER BY number LIMIT $4
            """);
        var isOwnDevice = caller.Role is Role.TeamMember;
        command.Parameters.AddText(teamCode);
        command.Parameters.Add(NpgsqlDbType.Integer, after);
        command.Parameters.Add(NpgsqlDbType.Boolean, !isOwnDevice);
        command.Parameters.Add(NpgsqlDbType.Integer, limit);
        var seesPeople = caller.MaySeePeopleOf(RosterCodes.CommuneOf(teamCode));
        var seesNames = seesPeople || isOwnDevice;
        return await RosterSql.ListAsync(
            command,
            row => new MemberResponse(
                row.GetInt32(0),
                seesNames ? row.GetString(1) : null,
                row.GetString(2),
                row.GetBoolean(3),
                seesNames ? row.Text(4) : null,
                row.Text(5),
                seesPeople ? row.Text(6) : null,
                row.GetBoolean(7)),
            cancellation);
    }
}
