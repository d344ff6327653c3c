using System.Net;
using System.Net.Sockets;
using CampaignHub.LoadTests.Http;

namespace CampaignHub.LoadTests.Tests;

/// <summary>The pool that the load comes through.</summary>
public sealed class HttpConnectionPoolTests
{
    private static readonly byte[] s_request = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"u8.ToArray();
    private static readonly byte[] s_answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray();

    [Theory]
    [InlineData(59, 1)]
    [InlineData(60, 2)]
    public async Task A_connection_that_was_idle_too_long_is_not_used_again(int seconds, int connections)
    {
        await using var server = new Server();
        var time = new MovableTime();
        using var pool = new HttpConnectionPool(server.Address, maximum: 1, time);
        Assert.Equal(200, await SendAsync(pool));

        time.Now += TimeSpan.FromSeconds(seconds);

        Assert.Equal(200, await SendAsync(pool));
        Assert.Equal(connections, server.Connections);
    }

    [Fact]
    public async Task What_the_server_closed_meanwhile_breaks_no_request()
    {
        await using var server = new Server(requestsPerConnection: 1);
        var time = new MovableTime();
        using var pool = new HttpConnectionPool(server.Address, maximum: 1, time);
        Assert.Equal(200, await SendAsync(pool));

        time.Now += TimeSpan.FromMinutes(3);

        Assert.Equal(200, await SendAsync(pool));
    }

    private static Task<int> SendAsync(HttpConnectionPool pool) =>
        pool.SendAsync(s_request, answer => answer.Status, TestContext.Current.CancellationToken);

    private sealed class MovableTime : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }

    /// <summary>Answers every request, and closes a connection after so many of them.</summary>
    private sealed class Server : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _running;
        private int _connections;

        public Server(int requestsPerConnection = int.MaxValue)
        {
            _listener.Start();
            _running = AcceptAsync(requestsPerConnection);
        }

        public Uri Address => new($"http://{_listener.LocalEndpoint}");

        public int Connections => Volatile.Read(ref _connections);

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _running.ContinueWith(static _ => { }, TaskScheduler.Default);
        }

        private async Task AcceptAsync(int requests)
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync();
                Interlocked.Increment(ref _connections);
                _ = AnswerAsync(client, requests);
            }
        }

        private static async Task AnswerAsync(Socket client, int requests)
        {
            using var _ = client;
            var buffer = new byte[s_request.Length];
            for (; requests > 0 && await client.ReceiveAsync(buffer) > 0; requests--)
            {
                await client.SendAsync(s_answer);
            }
        }
    }
}
