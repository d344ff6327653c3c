using Npgsql;

namespace CampaignHub.Api.Roster;

/// <summary>What still opens a team's door after it was dissolved.</summary>
internal sealed class TeamAccess(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>The team's devices that are not revoked, by number.</summary>
    public async Task<List<ActiveDevice>> ActiveDevicesAsync(string teamCode, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection, "SELECT id, name, member_number FROM device WHERE team_code = $1 AND revoked_at IS NULL ORDER BY id");
        command.Parameters.AddText(teamCode);
        return await RosterSql.ListAsync(
            command, row => new ActiveDevice(row.GetInt64(0), row.GetString(1), row.Number(2)), cancellation);
    }

    /// <summary>How many activation codes are neither used, taken back nor expired.</summary>
    public async Task<int> OpenCodesAsync(string teamCode, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, """
            SELECT count(*)::int FROM activation_code
            WHERE team_code = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2
            """);
        command.Parameters.AddText(teamCode);
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
