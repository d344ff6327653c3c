using CampaignHub.Api.Roster;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Awards;

/// <summary>Names of members, for those who may see the roster.</summary>
internal sealed class MemberNames(NpgsqlDataSource database)
{
    /// <summary>Names by <c>24805-003/4</c>.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(IEnumerable<string> keys, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection, "SELECT team_code || '/' || number, name FROM member WHERE team_code || '/' || number = ANY ($1) AND team_code = ANY ($2)");
        var wanted = keys.ToList();
        command.Parameters.AddColumn(NpgsqlDbType.Text, wanted, key => key);
        command.Parameters.AddColumn(NpgsqlDbType.Text, wanted.Select(key => key.Split('/')[0]).Distinct(), team => team);
        return (await RosterSql.ListAsync(command, row => KeyValuePair.Create(row.GetString(0), row.GetString(1)), cancellation)).ToDictionary();
    }
}
