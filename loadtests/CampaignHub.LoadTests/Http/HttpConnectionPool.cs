using System.Collections.Concurrent;

namespace CampaignHub.LoadTests.Http;

/// <summary>Connections that requests take in turn; at most so many at once, the last one returned is taken first.</summary>
public sealed class HttpConnectionPool(Uri server, int maximum) : IDisposable
{
    private readonly ConcurrentStack<HttpConnection> _idle = new();
    private readonly SemaphoreSlim _free = new(maximum);

    /// <summary>Sends on a connection of the pool and looks at the answer before the connection goes back.</summary>
    public async Task<T> SendAsync<T>(ReadOnlyMemory<byte> request, Func<HttpAnswer, T> read, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        HttpConnection? connection = null;
        try
        {
            if (!_idle.TryPop(out connection))
                connection = await HttpConnection.OpenAsync(server, cancellation);
            var result = read(await connection.SendAsync(request));
            _idle.Push(connection);
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
        while (_idle.TryPop(out var connection))
            connection.Dispose();
        _free.Dispose();
    }
}
