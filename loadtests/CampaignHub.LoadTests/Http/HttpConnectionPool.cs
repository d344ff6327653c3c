using System.Collections.Concurrent;

namespace CampaignHub.LoadTests.Http;

/// <summary>Connections that requests take in turn; at most so many at once, the last one returned is taken first.</summary>
public sealed class HttpConnectionPool(Uri server, int maximum, TimeProvider time) : IDisposable
{
    /// <summary>
    /// A connection that was idle for longer is not used again: servers close those (Kestrel after 130 s), and a request that is sent in
    /// that moment has no answer (RFC 9112, 9.3.1). Every client that people use keeps such a limit.
    /// </summary>
    private static readonly TimeSpan _idleLimit = TimeSpan.FromSeconds(60);

    private readonly ConcurrentStack<(HttpConnection Connection, long Since)> _idle = new();
    private readonly SemaphoreSlim _free = new(maximum);

    /// <summary>Sends on a connection of the pool and looks at the answer before the connection goes back.</summary>
    public async Task<T> SendAsync<T>(ReadOnlyMemory<byte> request, Func<HttpAnswer, T> read, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        HttpConnection? connection = null;
        try
        {
            connection = TakeIdle() ?? await HttpConnection.OpenAsync(server, cancellation);
            var result = read(await connection.SendAsync(request));
            _idle.Push((connection, time.GetTimestamp()));
            connection = null;
            return result;
        }
        finally
        {
            connection?.Dispose();
            _free.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryPop(out var idle))
            idle.Connection.Dispose();
        _free.Dispose();
    }

    private HttpConnection? TakeIdle()
    {
        while (_idle.TryPop(out var idle))
        {
            if (time.GetElapsedTime(idle.Since) < _idleLimit)
                return idle.Connection;
            idle.Connection.Dispose();
        }
        return null;
    }
}
