using System.Globalization;

namespace CampaignHub.LoadTests.Live;

/// <summary>A screen that watches the province.</summary>
public sealed class Watcher : IAsyncDisposable
{
    private const string InvocationId = "1";
    private static readonly TimeSpan _snapshotTimeout = TimeSpan.FromSeconds(30);
    private readonly TaskCompletionSource _snapshot = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<ProvinceFrame>? _onFrame;
    private LiveConnection? _connection;
    private long _sequence = -1;
    private long _gaps;

    private Watcher(Action<ProvinceFrame>? onFrame) => _onFrame = onFrame;

    /// <summary>Messages received, pings too.</summary>
    public long Messages => _connection?.Messages ?? 0;

    /// <summary>Bytes received.</summary>
    public long Bytes => _connection?.Bytes ?? 0;

    /// <summary>Frames whose number does not follow the one before; always 0 for a watcher that does not follow frames.</summary>
    public long Gaps => Interlocked.Read(ref _gaps);

    public bool IsConnected => _connection is { Ended.IsCompleted: false };

    /// <summary>Connects and waits for the snapshot.</summary>
    /// <param name="onFrame">Gets the snapshot and every frame; null for a watcher that reads without looking.</param>
    public static async Task<Watcher> OpenAsync(
        Uri server, string token, DateOnly date, Action<ProvinceFrame>? onFrame, CancellationToken cancellation)
    {
        var watcher = new Watcher(onFrame);
        watcher._connection = await LiveConnection.OpenAsync(server, token, watcher.OnMessage, cancellation);
        await watcher._connection.SendAsync(
            HubFraming.Invocation(InvocationId, "WatchProvince", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), cancellation);
        var first = await Task.WhenAny(watcher._snapshot.Task, watcher._connection.Ended).WaitAsync(_snapshotTimeout, cancellation);
        await first;
        if (first != watcher._snapshot.Task)
            throw new IOException("The server closed the connection before the snapshot.");
        if (onFrame is null)
            watcher._connection.Discard();
        return watcher;
    }

    public ValueTask DisposeAsync() => _connection?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void OnMessage(ReadOnlyMemory<byte> bytes)
    {
        var message = HubMessage.Parse(bytes);
        switch (message.Type)
        {
            case HubMessageType.Handshake when message.Error is not null:
            case HubMessageType.Close:
                _snapshot.TrySetException(new IOException($"The hub closed the connection: {message.Error ?? "no reason given"}."));
                break;
            case HubMessageType.Completion when message.InvocationId == InvocationId:
                OnSnapshot(message);
                break;
            case HubMessageType.Invocation when message is { Target: "provinceFrame", Body: { } body }:
                OnFrame(ProvinceFrame.Read(body));
                break;
        }
    }

    private void OnSnapshot(HubMessage message)
    {
        if (message.Body is not { } body)
        {
            _snapshot.TrySetException(new IOException($"WatchProvince answered: {message.Error ?? "nothing"}."));
            return;
        }
        var snapshot = ProvinceFrame.Read(body);
        _sequence = snapshot.Sequence;
        _onFrame?.Invoke(snapshot);
        _snapshot.TrySetResult();
    }

    private void OnFrame(ProvinceFrame frame)
    {
        // A frame at or below the snapshot's number is already in it; frames that came before the snapshot are such.
        if (_sequence < 0 || frame.Sequence <= _sequence)
            return;
        if (frame.Sequence != _sequence + 1)
            Interlocked.Increment(ref _gaps);
        _sequence = frame.Sequence;
        _onFrame?.Invoke(frame);
    }
}
