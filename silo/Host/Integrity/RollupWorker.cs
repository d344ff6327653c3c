using CampaignHub.Ledger.Statistics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampaignHub.Host.Integrity;

/// <summary>
/// Brings the stored figures after the ledger, away from the check-ins. Answers do not wait for it: what the figures lack is read from
/// the ledger. It rests nine times as long as it works, so that it takes a tenth of one processor at most; and it works for about a
/// second at a time, since a round of many seconds is one in which every hundredth check-in waits for a third of a second.
/// </summary>
public sealed partial class RollupWorker(RollupStore rollup, TimeProvider time, ILogger<RollupWorker> logger) : BackgroundService
{
    private const int RestPerWork = 9;
    private static readonly TimeSpan s_shortestRest = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var (started, added) = (time.GetTimestamp(), 0L);
            try
            {
                added = await rollup.AddIfWrittenAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogRoundFailed(exception);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            var isBehind = added >= RollupStore.EntriesPerRound;
            var rest = Rest.After(time.GetElapsedTime(started), RestPerWork, isBehind ? TimeSpan.Zero : s_shortestRest);
            await Task.Delay(rest, time, stoppingToken).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Adding to the stored figures failed; the next round follows")]
    private partial void LogRoundFailed(Exception exception);
}
