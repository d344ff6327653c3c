using System.Collections.Immutable;
using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Teams;
using CampaignHub.Domain.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace CampaignHub.Host.Integrity;

/// <summary>
/// Heals what a crash between commit and report leaves behind: every two seconds it compares the head of each stream,
/// as the ledger had it one round ago, with what the communes have heard, and asks the teams that are behind to report
/// again. Heads are compared by number, never by clock, so nothing slips through; two rounds are below 5 s.
/// </summary>
public sealed partial class Reconciler(
    IDayTotalsReader ledger,
    IGrainFactory grains,
    IntegrityMetrics metrics,
    TimeProvider time,
    ILogger<Reconciler> logger) : BackgroundService
{
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_period, time);
        IReadOnlyDictionary<string, long>? before = null;
        IReadOnlyDictionary<string, long>? last = null;
        while (await WaitAsync(timer, stoppingToken))
        {
            try
            {
                var heads = await ledger.ReadHeadsAsync(stoppingToken);
                await HealAsync(before, last);
                (before, last) = (last, heads);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogRoundFailed(exception);
            }
        }
    }

    /// <summary>Asks the teams whose stream grew in the round before last and whose commune has not heard of it.</summary>
    private async Task HealAsync(IReadOnlyDictionary<string, long>? before, IReadOnlyDictionary<string, long>? last)
    {
        if (before is null || last is null)
        {
            return;
        }

        var grown = last.Where(head => head.Value > before.GetValueOrDefault(head.Key)).ToList();
        foreach (var commune in grown.GroupBy(head => head.Key[..head.Key.LastIndexOf('-')]))
        {
            var teams = commune.ToList();
            var seen = await grains.GetGrain<ICommuneGrain>(commune.Key).GetSeenAsync([.. teams.Select(team => team.Key)]);
            var behind = teams.Where((team, index) => seen[index] < team.Value).Select(team => team.Key).ToImmutableArray();
            metrics.AddReconciled(behind.Length);
            foreach (var team in behind)
            {
                LogBehind(team);
                await grains.GetGrain<IVillageTeamGrain>(team).ReportAsync();
            }
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Team {TeamCode} reports again: its commune was behind the ledger")]
    private partial void LogBehind(string teamCode);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A round of the reconcile failed; the next one follows")]
    private partial void LogRoundFailed(Exception exception);
}
