using System.Globalization;
using CampaignHub.Api.CampaignDays;
using CampaignHub.Api.CampaignDays.Communes;
using CampaignHub.Api.CampaignDays.Targets;
using CampaignHub.Api.Roster;
using CampaignHub.Domain;
using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Forecasts;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Replays;

namespace CampaignHub.Api.Forecasts;

/// <summary>Holds the targets that were given against what there is and what is to be expected.</summary>
internal sealed class Forecaster(
    DayFigures figures,
    ICampaignDayStore days,
    CommuneTargetStore targets,
    CampaignStore campaigns,
    PostponementStore postponements,
    CampaignProgram program,
    ITeamDirectory teams,
    TimeProvider time)
{
    private const int UsualEnd = 17 * 60;
    private const int MinutesOfDay = 24 * 60;
    private static readonly ReplayMeasure s_reporting = new(ReplayKind.TeamsReporting);

    public async Task<ForecastBody> OfAsync(DateOnly date, string? communeCode, CancellationToken cancellation)
    {
        var at = time.GetUtcNow();
        var day = await days.ReadAsync(date, cancellation);
        var wanted = await TargetsAsync(day, communeCode, cancellation);
        var postponed = (await postponements.ListAsync(date, cancellation))[date].Select(each => each.CommuneCode!).ToHashSet(StringComparer.Ordinal);
        var until = day.Plan.Hours is { } hours ? (hours.To.Hour * 60) + hours.To.Minute : UsualEnd;
        var scene = new Scene(day, MinuteOf(date, at), until, postponed);
        var items = new List<ForecastItem>();
        var history = 0;
        foreach (var group in wanted.GroupBy(target => target.Measure, StringComparer.Ordinal))
        {
            if (ReplayMeasure.Parse(group.Key, code => program.TryGetActivity(code, out _)) is { } measure)
            {
                var learnt = await figures.OfHistoryAsync(date, measure, cancellation);
                history = Math.Max(history, learnt.Count);
                items.AddRange(await ForecastAsync(scene, measure, learnt, [.. group], cancellation));
            }
        }

        return new(date, at, history, scene.UntilMinute, [.. items.OrderBy(item => item.CommuneCode ?? "", StringComparer.Ordinal)]);
    }

    private async Task<IReadOnlyList<ForecastItem>> ForecastAsync(
        Scene scene, ReplayMeasure measure, IReadOnlyList<PlacesOfDay> learnt, IReadOnlyList<Target> wanted, CancellationToken cancellation)
    {
        var hours = scene.Day.Plan.Hours;
        var today = await figures.OfDayAsync(scene.Day.Date, measure, cancellation);
        var reporting = await figures.OfDayAsync(scene.Day.Date, s_reporting, cancellation);
        var ofCommunes = new TonightForecast([.. learnt.Select(day => day.Progress.Values.ToList())], hours);
        var ofProvince = new TonightForecast([.. learnt.Select(day => new List<DayProgress> { day.Whole })], hours, ofProvince: true);
        var items = new List<ForecastItem>();
        foreach (var target in wanted)
        {
            var now = today.SumOf(target.CommuneCode);
            var tonight = scene.Minute >= MinutesOfDay
                ? new Band(now, now, now)
                : (target.CommuneCode is null ? ofProvince : ofCommunes).At(scene.Minute, now);
            items.Add(target.Scope == "day"
                ? OfDay(scene, target, now, tonight, reporting)
                : await OfSpanAsync(scene, measure, target, now, tonight, cancellation));
        }

        return items;
    }

    private ForecastItem OfDay(Scene scene, Target target, long now, Band? tonight, PlacesOfDay reporting)
    {
        var teamsOut = (int)reporting.SumOf(target.CommuneCode);
        var waiting = Waiting(scene, target.CommuneCode, reporting);
        var needed = tonight is null
            ? null
            : SmallestChange.Of(target.Value, now, tonight.Expected, teamsOut, waiting, scene.Minute, scene.UntilMinute);
        return new(target.CommuneCode, target.Measure, target.Scope, target.Value, now, tonight, AtEnd: null, needed);
    }

    /// <summary>Teams without records where they are expected: neither where the day is postponed nor outside its scope.</summary>
    internal int Waiting(Scene scene, string? communeCode, PlacesOfDay reporting) => teams.All
        .Where(team => team.Active && (communeCode is null || team.CommuneCode == communeCode) && scene.Expects(team.CommuneCode))
        .GroupBy(team => team.CommuneCode, StringComparer.Ordinal)
        .Sum(commune => Math.Max(0, commune.Count() - (int)reporting.SumOf(commune.Key)));

    private async Task<ForecastItem> OfSpanAsync(
        Scene scene, ReplayMeasure measure, Target target, long now, Band? tonight, CancellationToken cancellation)
    {
        var yesterday = scene.Day.Date.AddDays(-1);
        var before = target.From > yesterday ? [] : await figures.OfSpanAsync(target.From, yesterday, measure, cancellation);
        var done = before.Where(figure => target.CommuneCode is null || figure.CommuneCode == target.CommuneCode).ToList();
        var worked = before.Select(figure => figure.Date).Distinct()
            .Select(date => (double)done.Where(figure => figure.Date == date).Sum(figure => figure.Amount)).ToList();
        var sum = done.Sum(figure => figure.Amount);
        var end = EndForecast.Of(
            worked,
            scene.Day.Date.DayNumber - target.From.DayNumber,
            Math.Max(0, target.To.DayNumber - scene.Day.Date.DayNumber),
            tonight ?? new Band(now, now, now));
        var standing = tonight is null ? null : new Band(sum + tonight.Low, sum + tonight.Expected, sum + tonight.High);
        return new(target.CommuneCode, target.Measure, target.Scope, target.Value, sum + now, standing, end, Needed: null);
    }

    private async Task<IReadOnlyList<Target>> TargetsAsync(CampaignDay day, string? communeCode, CancellationToken cancellation)
    {
        var (date, plan) = (day.Date, day.Plan);
        var wanted = new List<Target>();
        if (communeCode is null)
        {
            wanted.AddRange(plan.Targets.Codes.Zip(plan.Targets.Values, (code, value) => new Target(null, code, "day", value, date, date)));
        }

        await AddAsync("day", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date, date);
        await AddAsync("year", date.Year.ToString(CultureInfo.InvariantCulture), new(date.Year, 1, 1), new(date.Year, 12, 31));
        if (plan.CampaignCode is { } code && await campaigns.FindAsync(code, cancellation) is { From: { } from, To: { } to })
        {
            await AddAsync("campaign", code, from, to);
        }

        return wanted;

        async Task AddAsync(string scope, string key, DateOnly from, DateOnly to) => wanted.AddRange(
            (await targets.ListAsync(communeCode, scope, key, cancellation))
            .Select(target => new Target(target.CommuneCode, target.Measure!, scope, target.Value ?? 0, from, to)));
    }

    private static int MinuteOf(DateOnly date, DateTimeOffset at)
    {
        var local = at.ToOffset(VietnamTime.Offset);
        var today = DateOnly.FromDateTime(local.DateTime);
        return date < today ? MinutesOfDay : date > today ? 0 : (int)local.TimeOfDay.TotalMinutes;
    }

    private sealed record Target(string? CommuneCode, string Measure, string Scope, long Value, DateOnly From, DateOnly To);

    internal sealed record Scene(CampaignDay Day, int Minute, int UntilMinute, IReadOnlySet<string> Postponed)
    {
        /// <summary>The commune takes part today.</summary>
        public bool Expects(string communeCode) =>
            !Postponed.Contains(communeCode) && (Day.Plan.CommuneCodes.IsDefaultOrEmpty || Day.Plan.CommuneCodes.Contains(communeCode));
    }
}
