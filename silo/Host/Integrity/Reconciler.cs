using System.Collections.Immutable;
using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Teams;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Teams;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace CampaignHub.Host.Integrity;

/// <summary>
/// Heals what a crash between commit and report leaves behind. Every two seconds it finds the streams that grew, by
/// number and never by clock, and one round later, when reports had their time, compares the entries of that growth
/// with what the communes have heard; teams they are behind of report again. Two rounds are below 5 s for a province. Finding what
/// grew looks at every stream, half a second for the nation's 98,000: it rests nine times as long as that takes, at most 8 s.
/// </summary>
public sealed partial class Reconciler(
    IDayTotalsReader ledger,
    IGrainFactory grains,
    IntegrityMetrics metrics,
    TimeProvider time,
    ILogger<Reconciler> logger) : BackgroundService
{
    private const int RestPerWork = 9;
    private static readonly TimeSpan s_shortestRest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longestRest = TimeSpan.FromSeconds(8);
    private IReadOnlyDictionary<string, long> _heads = new Dictionary<string, long>();

    /// <summary>Reads the heads before anything is served: what was written before is read from the ledger by whoever asks.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _heads = await ledger.ReadHeadsAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IReadOnlyList<TeamGrowth> growth = [];
        for (var rest = s_shortestRest; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                await Task.Delay(rest, time, stoppingToken);
                await HealAsync(growth);
                var begun = time.GetTimestamp();
                growth = await GrowthAsync(stoppingToken);
                rest = Rest.After(time.GetElapsedTime(begun), RestPerWork, s_shortestRest, s_longestRest);
            }
            catch (Exception exception)
            {
                if (stoppingToken.IsCancellationRequested)
                {
                    return;
                }

                LogRoundFailed(exception);
            }
        }
    }

    private async Task<IReadOnlyList<TeamGrowth>> GrowthAsync(CancellationToken cancellation)
    {
        var heads = await ledger.ReadHeadsAsync(cancellation);
        var grown = heads
            .Where(head => head.Value > _heads.GetValueOrDefault(head.Key))
            .ToDictionary(head => head.Key, head => _heads.GetValueOrDefault(head.Key), StringComparer.Ordinal);
        var growth = grown.Count == 0 ? [] : await ledger.ReadGrowthAsync(grown, cancellation);
        _heads = heads;
        return growth;
    }

    private async Task HealAsync(IReadOnlyList<TeamGrowth> growth)
    {
        foreach (var commune in growth.GroupBy(team => TeamCodes.CommuneOf(team.TeamCode)))
        {
            var heads = commune.Select(team => new TeamHead(team.TeamCode, team.Date, team.Number)).ToImmutableArray();
            var behind = await grains.GetGrain<ICommuneGrain>(commune.Key).ReconcileAsync(heads);
            metrics.AddReconciled(behind.Length);
            foreach (var team in behind)
            {
                LogBehind(team);
                await grains.GetGrain<IVillageTeamGrain>(team).ReportAsync();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Team {TeamCode} reports again: its commune was behind the ledger")]
    private partial void LogBehind(string teamCode);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A round of the reconcile failed; the next one follows")]
    private partial void LogRoundFailed(Exception exception);
}
