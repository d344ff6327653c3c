using CampaignHub.Ledger.Statistics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampaignHub.Host.Integrity;

/// <summary>
/// Brings the stored figures after the ledger, away from the check-ins. Answers do not wait for it: what the figures lack is read from
/// the ledger. While there is much to add it goes on without a pause but for breath, so that check-ins keep the disk.
/// </summary>
public sealed partial class RollupWorker(RollupStore rollup, TimeProvider time, ILogger<RollupWorker> logger) : BackgroundService
{
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_breath = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = s_idle;
            try
            {
                pause = await rollup.AddAsync(stoppingToken) > 0 ? s_breath : s_idle;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogRoundFailed(exception);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(pause, time, stoppingToken).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Adding to the stored figures failed; the next round follows")]
    private partial void LogRoundFailed(Exception exception);
}
