using CampaignHub.Api.Roster;
using CampaignHub.Domain.Work;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Work.AwardDecisions;

/// <summary>Looks whether members who are to be awarded are in the rosters of their teams.</summary>
internal sealed class RecipientCheck(NpgsqlDataSource database)
{
    /// <summary>True when every member among the recipients is or was in the roster.</summary>
    public async Task<bool> AreInRosterAsync(IReadOnlyList<AwardRecipient> recipients, CancellationToken cancellation)
    {
        var members = recipients.Where(recipient => recipient.IsIndividual).ToList();
        if (members.Count == 0)
        {
            return true;
        }

        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection,
            "SELECT count(*) FROM unnest($1, $2) AS wanted (team, number) JOIN member m ON m.team_code = wanted.team AND m.number = wanted.number");
        command.Parameters.AddColumn(NpgsqlDbType.Text, members, member => member.TeamCode);
        command.Parameters.AddColumn(NpgsqlDbType.Integer, members, member => member.MemberNumber!.Value);
        return (long)(await command.ExecuteScalarAsync(cancellation))! == members.Count;
    }
}
