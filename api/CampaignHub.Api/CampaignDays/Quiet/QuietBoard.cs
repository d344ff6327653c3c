using System.Collections.Concurrent;
using CampaignHub.Api.CampaignDays.Communes;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using CampaignHub.Api.TeamDays;
using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain;
using CampaignHub.Domain.CampaignDays;
using Npgsql;
using Orleans;

namespace CampaignHub.Api.CampaignDays.Quiet;

/// <summary>A team with what is known of it on a date.</summary>
internal sealed record TeamLine(Team Team, string? VillageName, string? Signal, LeaderToCall? Leader, TeamOnDay OnDay, bool HasRecords, FieldState State);

/// <summary>Who has recorded on a date and who has not, as of a moment.</summary>
internal sealed record QuietSnapshot(
    DateTimeOffset At, ILookup<string, TeamLine> Teams, IReadOnlyDictionary<string, DayOfCommune> Days, IReadOnlyDictionary<string, OfficeToCall> Offices);

/// <summary>
/// Puts the list together from the communes' grains, what teams said of their day and the roster; made at most once in five seconds per
/// date, however many look at it.
/// </summary>
internal sealed class QuietBoard(
    NpgsqlDataSource database,
    IGrainFactory grains,
    ICommuneDirectory communes,
    ITeamDirectory teams,
    TeamDayStore teamDays,
    PostponementStore postponements,
    TimeProvider time) : IDisposable
{
    private const int MostDates = 16;
    private const int MostTeams = 20_000;
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(5);

    private const string Rosters =
        """
        SELECT t.code, v.name, v.signal, m.name, m.phone
        FROM team t LEFT JOIN village v ON v.code = t.village_code
        LEFT JOIN member m ON m.team_code = t.code AND m.active AND m.role = 'leader'
        WHERE t.active
        """;

    private readonly ConcurrentDictionary<DateOnly, Renewed<QuietSnapshot>> _dates = new();

    /// <summary>The list of a date, at most five seconds old.</summary>
    public ValueTask<QuietSnapshot> GetAsync(DateOnly date, CancellationToken cancellation)
    {
        if (_dates.Count >= MostDates)
        {
            _dates.Clear();
        }

        return _dates.GetOrAdd(date, day => new Renewed<QuietSnapshot>(making => MakeAsync(day, making), s_period, time)).GetAsync(cancellation);
    }

    public void Dispose()
    {
        foreach (var snapshot in _dates.Values)
        {
            snapshot.Dispose();
        }
    }

    private async Task<QuietSnapshot> MakeAsync(DateOnly date, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var days = await DaysAsync(date, now, cancellation);
        var slots = (await Task.WhenAll(communes.All.Select(commune => grains.GetGrain<ICommuneGrain>(commune.Code).GetDayAsync(date))))
            .SelectMany(commune => commune.Teams)
            .ToDictionary(slot => slot.TeamCode, StringComparer.Ordinal);
        var said = (await teamDays.ListAsync(date, null, null, null, MostTeams, cancellation)).ToDictionary(item => item.TeamCode, StringComparer.Ordinal);
        var (rosters, offices) = await ReadAsync(cancellation);
        var lines = teams.All.Where(team => team.Active).Select(team => Line(team, rosters.GetValueOrDefault(team.Code)));
        return new QuietSnapshot(now, lines.ToLookup(line => line.Team.CommuneCode, StringComparer.Ordinal), days, offices);

        TeamLine Line(Team team, RosterRow? row)
        {
            var slot = slots.GetValueOrDefault(team.Code);
            var day = said.GetValueOrDefault(team.Code);
            var onDay = new TeamOnDay(
                slot?.Totals.LastAt, day?.StartedAt?.UtcDateTime, day?.EndedAt?.UtcDateTime, row?.Signal is "weak" or "none");
            return new TeamLine(
                team, row?.VillageName, row?.Signal, row?.Leader, onDay, slot?.Totals.Counted.CheckIns > 0, FieldStates.OfTeam(onDay, days[team.CommuneCode]));
        }
    }

    private async Task<IReadOnlyDictionary<string, DayOfCommune>> DaysAsync(DateOnly date, DateTimeOffset now, CancellationToken cancellation)
    {
        var plan = (await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date)).GetInfoAsync()).Plan;
        var postponed = (await postponements.ListAsync(date, cancellation))[date].Select(item => item.CommuneCode).ToHashSet(StringComparer.Ordinal);
        var clock = TimeOnly.FromDateTime(now.ToOffset(VietnamTime.Offset).DateTime);
        // Where no hours were declared, a working day's: evening work is normal, but nobody is missed there.
        var inHours = VietnamTime.DateOf(now) == date && clock >= (plan.From ?? new TimeOnly(7, 0)) && clock < (plan.To ?? new TimeOnly(17, 0));
        return communes.All.ToDictionary(
            commune => commune.Code,
            commune => new DayOfCommune(
                now.UtcDateTime,
                plan.Name.Length > 0 && (plan.CommuneCodes.IsDefaultOrEmpty || plan.CommuneCodes.Contains(commune.Code)),
                postponed.Contains(commune.Code),
                inHours),
            StringComparer.Ordinal);
    }

    private async Task<(Dictionary<string, RosterRow> Rosters, Dictionary<string, OfficeToCall> Offices)> ReadAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var roster = RosterSql.Command(connection, Rosters);
        var rows = await RosterSql.ListAsync(
            roster,
            row => KeyValuePair.Create(row.GetString(0), new RosterRow(
                row.Text(1), row.Text(2), row.Text(3) is { } name ? new LeaderToCall(name, row.Text(4)) : null)),
            cancellation);
        await using var offices = RosterSql.Command(connection, "SELECT commune_code, name, phone, contact_name FROM commune_office WHERE phone IS NOT NULL");
        var called = await RosterSql.ListAsync(
            offices, row => KeyValuePair.Create(row.GetString(0), new OfficeToCall(row.GetString(1), row.Text(2), row.Text(3))), cancellation);
        return (rows.ToDictionary(StringComparer.Ordinal), called.ToDictionary(StringComparer.Ordinal));
    }

    private sealed record RosterRow(string? VillageName, string? Signal, LeaderToCall? Leader);
}
