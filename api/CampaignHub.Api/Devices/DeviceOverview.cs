using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CampaignHub.Api.Devices;

/// <summary>How the province stands with its phones, commune by commune: for those who look after the system, without a name.</summary>
internal sealed class DeviceOverview(NpgsqlDataSource database, TimeProvider time)
{
    private const string Sql = """
        SELECT commune.code, count(team.code), count(phones.team_code),
            coalesce(sum(phones.number), 0)::bigint, coalesce(sum(phones.seen), 0)::bigint, coalesce(sum(codes.number), 0)::bigint,
            coalesce(sum(phones.holding), 0)::bigint, coalesce(sum(phones.unsent), 0)::bigint
        FROM commune
            LEFT JOIN team ON team.commune_code = commune.code AND team.active
            LEFT JOIN (
                SELECT team_code, count(*) AS number, count(*) FILTER (WHERE last_seen_at >= $1) AS seen,
                    count(*) FILTER (WHERE unsent > 0) AS holding, sum(unsent) AS unsent
                FROM device WHERE revoked_at IS NULL GROUP BY team_code
            ) phones ON phones.team_code = team.code
            LEFT JOIN (
                SELECT team_code, count(*) AS number
                FROM activation_code WHERE used_at IS NULL AND revoked_at IS NULL AND expires_at > $2 GROUP BY team_code
            ) codes ON codes.team_code = team.code
        GROUP BY commune.code ORDER BY commune.code COLLATE "C"
        """;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Maps the address that answers it.</summary>
    public static void Map(IEndpointRouteBuilder devices) =>
        devices.MapGet("/overview", GetAsync).WithSummary("Teams, phones and open codes of every commune.");

    private static async Task<Ok<DeviceOverviewResponse>> GetAsync(DeviceOverview overview, CancellationToken cancellation) =>
        TypedResults.Ok(new DeviceOverviewResponse(await overview.ReadAsync(cancellation), Next: null));

    private async Task<List<CommuneDevicesResponse>> ReadAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = now - Week });
        command.Parameters.Add(new() { Value = now });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var communes = new List<CommuneDevicesResponse>();
        while (await reader.ReadAsync(cancellation))
        {
            communes.Add(new CommuneDevicesResponse(
                reader.GetString(0),
                reader.GetInt64(1),
                reader.GetInt64(2),
                reader.GetInt64(3),
                reader.GetInt64(4),
                reader.GetInt64(5),
                reader.GetInt64(6),
                reader.GetInt64(7)));
        }

        return communes;
    }
}
