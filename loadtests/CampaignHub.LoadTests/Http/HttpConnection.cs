using System.Net.Sockets;

namespace CampaignHub.LoadTests.Http;

/// <summary>A kept-alive connection that carries one request at a time.</summary>
public sealed class HttpConnection : IDisposable
{
    private const int MaximumAnswerBytes = 4 * 1024 * 1024;
    private static readonly TimeSpan _answerTimeout = TimeSpan.FromSeconds(30);
    private readonly Socket _socket;
    private CancellationTokenSource _timeout = new();
    private byte[] _buffer = new byte[8 * 1024];

    private HttpConnection(Socket socket) => _socket = socket;

    public static async Task<HttpConnection> OpenAsync(Uri server, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server.Host, server.Port, cancellation);
            return new HttpConnection(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends a whole request and waits for its answer, 30 seconds at most. After an exception the connection is of no use.</summary>
    /// <exception cref="OperationCanceledException">No answer in time.</exception>
    /// <exception cref="IOException">The server closed the connection.</exception>
    /// <exception cref="SocketException">The connection broke.</exception>
    public async ValueTask<HttpAnswer> SendAsync(ReadOnlyMemory<byte> request)
    {
        _timeout.CancelAfter(_answerTimeout);
        for (var sent = 0; sent < request.Length;)
            sent += await _socket.SendAsync(request[sent..], SocketFlags.None, _timeout.Token);

        var filled = 0;
        while (true)
        {
            if (filled == _buffer.Length)
                Grow();
            var received = await _socket.ReceiveAsync(_buffer.AsMemory(filled), SocketFlags.None, _timeout.Token);
            if (received == 0)
                throw new IOException("The server closed the connection before its answer was complete.");
            filled += received;
            if (HttpAnswerParser.Parse(_buffer.AsMemory(0, filled)) is not { } answer)
                continue;
            ResetTimeout();
            return answer.WireBytes == filled ? answer
                : throw new IOException("The server sent more than one answer to one request.");
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _timeout.Dispose();
    }

    private void Grow()
    {
        if (_buffer.Length >= MaximumAnswerBytes)
            throw new IOException($"The answer is longer than {MaximumAnswerBytes} bytes.");
        Array.Resize(ref _buffer, _buffer.Length * 2);
    }

    private void ResetTimeout()
    {
        if (_timeout.TryReset())
            return;
        _timeout.Dispose();
        _timeout = new CancellationTokenSource();
    }
}
