using System.Collections.Immutable;
using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain;
using CampaignHub.Domain.Ports;
using CampaignHub.Grains;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace CampaignHub.Host.Integrity;

/// <summary>
/// Compares the communes' totals of today with the ledger at equal entry numbers, one commune at a time, all the time; the more there
/// is to add up, the longer it rests between two, so that it takes a twentieth of one processor at most. A difference is a bug: it is
/// counted, logged, and healed by reading the date again.
/// </summary>
public sealed partial class SelfAudit(
    IDayTotalsReader ledger,
    IGrainFactory grains,
    ProvinceData province,
    IntegrityMetrics metrics,
    TimeProvider time,
    ILogger<SelfAudit> logger) : BackgroundService
{
    private const int RestPerWork = 19;
    private static readonly TimeSpan s_shortestRest = TimeSpan.FromMilliseconds(500);

    /// <summary>Compares one commune's date; gives the teams that differ.</summary>
    public async Task<ImmutableArray<string>> CheckAsync(string communeCode, DateOnly date, CancellationToken cancellation)
    {
        var day = await grains.GetGrain<ICommuneGrain>(communeCode).GetDayAsync(date);
        var numbers = day.Teams.ToDictionary(team => team.TeamCode, team => team.Number, StringComparer.Ordinal);
        var rows = await ledger.ReadAtAsync(date, communeCode, numbers, cancellation);
        var sums = rows.ToDictionary(row => row.TeamCode, row => row.Day.Totals, StringComparer.Ordinal);
        var drifted = day.Teams
            .Where(team => !team.Totals.ToDomain().Equals(sums.GetValueOrDefault(team.TeamCode)))
            .Select(team => team.TeamCode)
            .ToImmutableArray();
        metrics.AddAudited(day.Teams.Length, drifted.Length);
        if (!drifted.IsEmpty)
        {
            LogDrift(communeCode, date, drifted.Length);
            await grains.GetGrain<ICommuneGrain>(communeCode).ReloadAsync(date);
            await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date)).ReloadAsync();
        }

        return drifted;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rest = s_shortestRest;
        for (var next = 0; !stoppingToken.IsCancellationRequested; next = (next + 1) % province.Communes.Length)
        {
            try
            {
                await Task.Delay(rest, time, stoppingToken);
                var started = time.GetTimestamp();
                await CheckAsync(province.Communes[next].Code, VietnamTime.DateOf(time.GetUtcNow()), stoppingToken);
                rest = Rest.After(time.GetElapsedTime(started), RestPerWork, s_shortestRest);
            }
            catch (Exception exception)
            {
                if (stoppingToken.IsCancellationRequested)
                {
                    return;
                }

                LogCheckFailed(exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Drift: commune {CommuneCode}, {Date}: {Teams} teams differed from the ledger; read again")]
    private partial void LogDrift(string communeCode, DateOnly date, int teams);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A check of the self-audit failed; the next one follows")]
    private partial void LogCheckFailed(Exception exception);
}
