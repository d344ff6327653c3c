using CampaignHub.Api.Roster;
using CampaignHub.Api.TeamDays;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain;
using Npgsql;
using NpgsqlTypes;
using Orleans;

namespace CampaignHub.Api.CampaignDays.Communes;

/// <summary>
/// What is still open before the figures of a day are made final. Which phones still hold records nobody can know while they are
/// without network; told are those that said last that they hold something saved before the date was over (evening work is normal), and
/// those whose teams were out and that were not heard of since the day's hours ended.
/// </summary>
internal sealed class Readiness(
    NpgsqlDataSource database, Confirmations confirmations, TeamDayStore teamDays, IGrainFactory grains)
{
    private const int MostTeams = 20_000;
    private const int MostPhones = 500;

    /// <summary>When a day ends where nobody declared its hours.</summary>
    private static readonly TimeOnly s_usualEnd = new(18, 0);

    private const string MayHoldRecords =
        """
        SELECT t.commune_code, d.team_code, d.name, d.last_seen_at, d.unsent, d.unsent > 0 AND d.oldest_at < $3, count(*) OVER ()
        FROM device d JOIN team t ON t.code = d.team_code
        WHERE d.revoked_at IS NULL AND ((d.unsent > 0 AND d.oldest_at < $3)
          OR (d.created_at < $2 AND (d.last_seen_at IS NULL OR d.last_seen_at < $2)
            AND d.team_code IN (SELECT team_code FROM team_day_event WHERE date = $1 UNION SELECT team_code FROM entry WHERE date = $1)))
        ORDER BY t.commune_code, d.team_code, d.id LIMIT $4
        """;

    public async Task<ReadinessBody> OfAsync(DateOnly date, CancellationToken cancellation)
    {
        var day = await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date)).GetAsync();
        var open = (await confirmations.ListAsync(date, cancellation)).Where(item => item.State is "none" or "changed");
        var working = (await teamDays.ListAsync(date, null, null, null, MostTeams, cancellation)).Where(item => item.State == "working");
        var end = new DateTimeOffset(date.ToDateTime(day.Day.Plan.To ?? s_usualEnd), VietnamTime.Offset);
        var (phones, count) = await PhonesAsync(date, end, cancellation);
        return new ReadinessBody(
            [.. open.Select(item => item.CommuneCode)],
            day.Communes.Sum(slot => slot.Totals.Held),
            day.Communes.Sum(slot => slot.Totals.ToCheck.CheckIns),
            [.. working.GroupBy(item => item.CommuneCode).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new NotFinishedBody(group.Key, group.Count()))],
            phones,
            count);
    }

    private async Task<(IReadOnlyList<PhoneBody> Phones, int Count)> PhonesAsync(DateOnly date, DateTimeOffset end, CancellationToken cancellation)
    {
        var count = 0;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, MayHoldRecords);
        command.Parameters.Add(NpgsqlDbType.Date, date);
        command.Parameters.Add(NpgsqlDbType.TimestampTz, end.ToUniversalTime());
        command.Parameters.Add(NpgsqlDbType.TimestampTz, VietnamTime.StartOf(date.AddDays(1)));
        command.Parameters.Add(NpgsqlDbType.Integer, MostPhones);
        var phones = await RosterSql.ListAsync(
            command,
            row =>
            {
                count = (int)row.GetInt64(6);
                return new PhoneBody(
                    row.GetString(0),
                    row.GetString(1),
                    row.GetString(2),
                    row.Number(4),
                    row.Time(3),
                    !row.IsDBNull(5) && row.GetBoolean(5) ? "reported-unsent" : "not-heard-since");
            },
            cancellation);
        return (phones, count);
    }
}
