using System.Net.WebSockets;

namespace CampaignHub.LoadTests.Live;

/// <summary>
/// A connection to the live hub over a plain web socket. Messages go to a handler on the reading loop; whoever only fills the
/// hall reads without parsing, so that a thousand watchers cost the generator little.
/// </summary>
public sealed class LiveConnection : IAsyncDisposable
{
    private const int MaximumMessageBytes = 4 * 1024 * 1024;
    private static readonly TimeSpan _pingInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _closeTimeout = TimeSpan.FromSeconds(5);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly Action<ReadOnlyMemory<byte>> _onMessage;
    private byte[] _buffer = new byte[16 * 1024];
    private volatile bool _isDiscarding;
    private long _bytes;
    private long _messages;
    private Task _loops = Task.CompletedTask;

    private LiveConnection(Action<ReadOnlyMemory<byte>> onMessage) => _onMessage = onMessage;

    /// <summary>Ends when the connection does; faulted when it broke.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>Bytes received, of all messages.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Web socket messages received; one may carry several of the hub's.</summary>
    public long Messages => Interlocked.Read(ref _messages);

    public static async Task<LiveConnection> OpenAsync(
        Uri server, string token, Action<ReadOnlyMemory<byte>> onMessage, CancellationToken cancellation)
    {
        var connection = new LiveConnection(onMessage);
        try
        {
            var address = new UriBuilder(server)
            {
                Scheme = server.Scheme == Uri.UriSchemeHttps ? "wss" : "ws",
                Path = "/hubs/live",
                Query = $"access_token={Uri.EscapeDataString(token)}",
            };
            await connection._socket.ConnectAsync(address.Uri, cancellation);
            connection.Ended = connection.ReadAsync();
            connection._loops = Task.WhenAll(connection.Ended, connection.KeepAliveAsync());
            await connection.SendAsync(HubFraming.Handshake, cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>From now on what arrives is counted and thrown away, without being looked at.</summary>
    public void Discard() => _isDiscarding = true;

    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _socket.Abort();
        await Task.WhenAny(_loops, Task.Delay(_closeTimeout));
        _socket.Dispose();
    }

    private async Task ReadAsync()
    {
        var (filled, searched) = (0, 0);
        try
        {
            while (!_end.IsCancellationRequested)
            {
                if (filled == _buffer.Length)
                    Grow();
                var received = await _socket.ReceiveAsync(_buffer.AsMemory(filled), _end.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                    return;
                Interlocked.Add(ref _bytes, received.Count);
                Interlocked.Add(ref _messages, received.EndOfMessage ? 1 : 0);
                if (_isDiscarding)
                {
                    (filled, searched) = (0, 0);
                    continue;
                }
                filled += received.Count;
                if (_buffer.AsSpan(searched, filled - searched).Contains(HubFraming.RecordSeparator))
                {
                    var used = HubFraming.ReadMessages(_buffer.AsMemory(0, filled), _onMessage);
                    _buffer.AsSpan(used, filled - used).CopyTo(_buffer);
                    filled -= used;
                }
                searched = filled;
            }
        }
        catch (Exception exception) when (_end.IsCancellationRequested && exception is OperationCanceledException or WebSocketException)
        {
        }
    }

    private async Task KeepAliveAsync()
    {
        using var timer = new PeriodicTimer(_pingInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
                await SendAsync(HubFraming.Ping, _end.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The reading loop reports what happened to the connection.
        }
    }

    private void Grow()
    {
        if (_buffer.Length >= MaximumMessageBytes)
            throw new InvalidDataException($"A hub message is longer than {MaximumMessageBytes} bytes.");
        Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}
