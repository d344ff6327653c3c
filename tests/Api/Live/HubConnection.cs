using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace CampaignHub.Api.Tests.Live;

/// <summary>A SignalR client of the JSON protocol over a plain WebSocket, small enough to see what really arrives.</summary>
internal sealed class HubConnection : IAsyncDisposable
{
    private const byte Separator = 0x1e;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly Channel<(string Target, JsonElement Argument)> _events = Channel.CreateBounded<(string, JsonElement)>(10_000);
    private Task _reading = Task.CompletedTask;
    private int _lastCall;

    /// <summary>Connects and shakes hands.</summary>
    public static async Task<HubConnection> OpenAsync(Uri server, string? token)
    {
        var connection = new HubConnection();
        var address = new UriBuilder(server) { Scheme = "ws", Path = "/hubs/live", Query = token is null ? "" : $"access_token={token}" };
        await connection._socket.ConnectAsync(address.Uri, Cancellation);
        await connection.SendAsync("{\"protocol\":\"json\",\"version\":1}");
        connection._reading = connection.ReadAsync();
        return connection;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Calls a hub method; gives its result.</summary>
    /// <exception cref="HubErrorException">The hub answered with an error.</exception>
    public async Task<JsonElement> CallAsync(string target, params object[] arguments)
    {
        var id = $"{Interlocked.Increment(ref _lastCall)}";
        var call = _calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target, arguments }));
        return await call.Task.WaitAsync(s_patience, Cancellation);
    }

    /// <summary>The next event of this name.</summary>
    public async Task<JsonElement> NextAsync(string target)
    {
        while (true)
        {
            var (name, argument) = await _events.Reader.ReadAsync(Cancellation).AsTask().WaitAsync(s_patience, Cancellation);
            if (name == target)
            {
                return argument;
            }
        }
    }

    /// <summary>Completes when the server ends the connection.</summary>
    public Task ClosedAsync() => _reading.WaitAsync(s_patience, Cancellation);

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
    }

    private Task SendAsync(string message) =>
        _socket.SendAsync((byte[])[.. Encoding.UTF8.GetBytes(message), Separator], WebSocketMessageType.Text, endOfMessage: true, Cancellation);

    private async Task ReadAsync()
    {
        var received = new ArrayBufferWriter<byte>(64 * 1024);
        try
        {
            while (_socket.State == WebSocketState.Open)
            {
                var part = await _socket.ReceiveAsync(received.GetMemory(4096), CancellationToken.None);
                received.Advance(part.Count);
                if (part.EndOfMessage)
                {
                    Dispatch(received.WrittenSpan);
                    received.ResetWrittenCount();
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Closed; whoever still waits is told below.
        }

        _events.Writer.TryComplete();
        foreach (var call in _calls.Values)
        {
            call.TrySetException(new HubErrorException("closed"));
        }
    }

    private void Dispatch(ReadOnlySpan<byte> bytes)
    {
        foreach (var range in bytes.Split(Separator))
        {
            var text = bytes[range];
            if (text.Length <= 2)
            {
                continue;
            }

            var message = JsonDocument.Parse(text.ToArray()).RootElement;
            switch (message.TryGetProperty("type", out var type) ? type.GetInt32() : 0)
            {
                case 1:
                    _events.Writer.TryWrite((message.GetProperty("target").GetString()!, message.GetProperty("arguments")[0]));
                    break;
                case 3 when _calls.TryRemove(message.GetProperty("invocationId").GetString()!, out var call):
                    Complete(call, message);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Complete(TaskCompletionSource<JsonElement> call, JsonElement message)
    {
        if (message.TryGetProperty("error", out var error))
        {
            call.TrySetException(new HubErrorException(error.GetString()!));
        }
        else
        {
            call.TrySetResult(message.TryGetProperty("result", out var result) ? result : default);
        }
    }
}

/// <summary>A hub call was answered with an error; the message is its whole text.</summary>
public sealed class HubErrorException(string error) : Exception(error);
