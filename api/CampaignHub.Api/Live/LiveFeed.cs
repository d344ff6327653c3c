using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;

namespace CampaignHub.Api.Live;

/// <summary>
/// One group of watchers and the state they see. Changes come from a grain through an observer, are merged into the
/// state, and leave as numbered frames: the first at once, the next ones at most one per window. The subscription is
/// renewed all the time, and each renewal brings the whole state, so a lost message heals by itself.
/// </summary>
internal abstract partial class LiveFeed : IAsyncDisposable
{
    private static readonly TimeSpan s_window = TimeSpan.FromMilliseconds(100);

    // A page calls figures old that nobody has vouched for in five seconds.
    private static readonly TimeSpan s_renewal = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(1);

    // Holds at most one signal: changes merge in the state, not in the queue.
    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IHubContext<LiveHub> _hub;
    private readonly FrameNumbers _numbers;
    private readonly ILogger _logger;
    private Task _running = Task.CompletedTask;

    protected LiveFeed(string group, IHubContext<LiveHub> hub, FrameNumbers numbers, TimeProvider time, ILogger logger) =>
        (Group, _hub, _numbers, Time, _logger) = (group, hub, numbers, time, logger);

    /// <summary>Name of the hub's group.</summary>
    public string Group { get; }

    /// <summary>Guards the state.</summary>
    protected Lock Gate { get; } = new();

    protected TimeProvider Time { get; }

    /// <summary>Name of the client's method.</summary>
    protected abstract string Method { get; }

    /// <summary>Number of the last frame; call it under the gate.</summary>
    protected long Sequence => _numbers.Last(Group);

    /// <summary>Subscribes and begins to send.</summary>
    public void Start() => _running = Task.WhenAll(KeepSubscribedAsync(), SendAsync());

    /// <summary>Completes when the state has been read for the first time.</summary>
    public Task ReadyAsync(CancellationToken cancellation) => _ready.Task.WaitAsync(TimeSpan.FromSeconds(10), Time, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    /// <summary>Subscribes or renews, and merges the whole state that the grain gives.</summary>
    protected abstract Task SubscribeAsync();

    protected abstract Task UnsubscribeAsync();

    /// <summary>The next frame with what changed since the last one, or null. Called under the gate.</summary>
    protected abstract object? NextFrame(Func<long> number);

    /// <summary>What tells watchers that all up to the number has been sent and the grain still answers: method and message, or null.</summary>
    protected virtual (string Method, object Message)? Beat(long sequence) => null;

    /// <summary>Something changed; call it after merging.</summary>
    protected void Changed() => _changed.Writer.TryWrite(true);

    private async Task KeepSubscribedAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            var pause = s_renewal;
            try
            {
                await SubscribeAsync();
                _ready.TrySetResult();
                SendBeat();
            }
            catch (Exception exception)
            {
                LogSubscribeFailed(_logger, exception, Group);
                pause = s_retry;
            }

            await DelayAsync(pause);
        }

        try
        {
            await UnsubscribeAsync();
        }
        catch (Exception exception)
        {
            // The subscription lapses by itself.
            LogUnsubscribeFailed(_logger, exception, Group);
        }
    }

    private async Task SendAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await _changed.Reader.ReadAsync(_stopping.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            object? frame;
            lock (Gate)
            {
                frame = NextFrame(() => _numbers.Next(Group));
            }

            if (frame is not null)
            {
                // Not awaited: one watcher that does not read must not hold up the others. What waits for it is bounded
                // by the hub's client timeout, after which the connection is closed.
                _ = _hub.Clients.Group(Group).SendAsync(Method, frame, CancellationToken.None);
                await DelayAsync(s_window);
            }
        }
    }

    private void SendBeat()
    {
        (string Method, object Message)? beat;
        lock (Gate)
        {
            beat = Beat(Sequence);
        }

        if (beat is var (method, message))
        {
            _ = _hub.Clients.Group(Group).SendAsync(method, message, CancellationToken.None);
        }
    }

    private async Task DelayAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, Time, _stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The loops look at the token themselves.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The live feed {Group} could not subscribe; trying again")]
    private static partial void LogSubscribeFailed(ILogger logger, Exception exception, string group);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The live feed {Group} could not unsubscribe")]
    private static partial void LogUnsubscribeFailed(ILogger logger, Exception exception, string group);
}
