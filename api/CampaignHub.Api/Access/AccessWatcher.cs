namespace CampaignHub.Api.Access;

/// <summary>Looks at the access revision every two seconds: five is the longest a revoked token may live.</summary>
internal sealed partial class AccessWatcher(AccessState state, TimeProvider time, ILogger<AccessWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var failing = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await state.RefreshAsync(stoppingToken);
                failing = false;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                if (!failing)
                {
                    Log.Failing(logger, exception.Message);
                }

                failing = true;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The access revision cannot be read; rights known so far stay in force: {Reason}")]
        public static partial void Failing(ILogger logger, string reason);
    }
}
