using System.Collections.Concurrent;
using System.Net;
using System.Text;
using CampaignHub.Testing;

namespace CampaignHub.Browser.Tests;

/// <summary>What becomes of a request that records, corrects or tells.</summary>
internal enum Weather
{
    /// <summary>It goes through.</summary>
    Fine,

    /// <summary>The line breaks before the server has it.</summary>
    CutBefore,

    /// <summary>The server has committed, and the line breaks before the answer.</summary>
    CutAfter,

    /// <summary>Overload: 503 with Retry-After.</summary>
    Busy,

    /// <summary>429 with Retry-After.</summary>
    TooMany,
}

/// <summary>
/// Stands between phone and server on an address of its own, as the mobile network does: it can break the line before or
/// after the server has committed, and it hands out the pages from a folder of its own, so that a test can release a version.
/// </summary>
internal sealed class Relay : IAsyncDisposable
{
    private static readonly string[] Forwarded = ["/api", "/healthz"];

    /// <summary>What the phone keeps until the server has it.</summary>
    private static readonly string[] Queued = ["/api/v1/check-ins", "/api/v1/difficulties", "/api/v1/team-days"];

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript",
        [".css"] = "text/css",
        [".svg"] = "image/svg+xml",
        [".webmanifest"] = "application/manifest+json",
    };

    private readonly HttpListener _listener = new();
    private readonly HttpClient _server;
    private readonly DirectoryInfo _pages = Directory.CreateTempSubdirectory("campaignhub-pages-");
    private readonly Task _work;
    private readonly ConcurrentQueue<string> _bodies = new();
    private readonly TaskCompletionSource _lineBroke = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Relay(RunningServer server)
    {
        _server = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = server.Address };
        Copy(new DirectoryInfo(Path.Combine(Repository.Root, "client-web", "dist")), _pages);
        Address = Listen();
        _work = AcceptAsync();
    }

    public Uri Address { get; }

    public Weather Weather { get; set; }

    /// <summary>Requests that recorded, corrected or told and came this far.</summary>
    public int Posts => _bodies.Count;

    /// <summary>What they held, in the order they came.</summary>
    public IEnumerable<string> Bodies => _bodies;

    /// <summary>The server has committed something, and the line broke before its answer.</summary>
    public Task LineBroke => _lineBroke.Task;

    /// <summary>Changes the pages it hands out.</summary>
    public PageRelease Pages => new(_pages);

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _work;
        _server.Dispose();
        _pages.Delete(recursive: true);
    }

    private Uri Listen()
    {
        // HttpListener cannot choose a port itself; a free one may be taken between asking and listening.
        for (; ; )
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
            probe.Stop();
            try
            {
                _listener.Prefixes.Add(address.ToString());
                _listener.Start();
                return address;
            }
            catch (HttpListenerException)
            {
                _listener.Prefixes.Clear();
            }
        }
    }

    private async Task AcceptAsync()
    {
        var requests = new List<Task>();
        try
        {
            for (; ; )
            {
                requests.Add(AnswerAsync(await _listener.GetContextAsync()));
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            await Task.WhenAll(requests);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            var path = context.Request.Url!.AbsolutePath;
            var isForwarded = Array.Exists(Forwarded, prefix => path.StartsWith(prefix, StringComparison.Ordinal));
            await (isForwarded ? ForwardAsync(context) : HandOutAsync(context, path == "/" ? "/index.html" : path));
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The phone has gone.
        }
    }

    private async Task ForwardAsync(HttpListenerContext context)
    {
        var records = context.Request.HttpMethod == "POST"
            && Array.Exists(Queued, prefix => context.Request.Url!.AbsolutePath.StartsWith(prefix, StringComparison.Ordinal));
        var weather = records ? Weather : Weather.Fine;
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        if (records)
        {
            _bodies.Enqueue(Encoding.UTF8.GetString(body.ToArray()));
        }

        switch (weather)
        {
            case Weather.CutBefore:
                Cut(context.Response);
                return;
            case Weather.Busy or Weather.TooMany:
                context.Response.StatusCode = weather == Weather.Busy ? 503 : 429;
                context.Response.Headers["Retry-After"] = "1";
                context.Response.Close();
                return;
            default:
                using (var answer = await AskServerAsync(context.Request, body.ToArray()))
                {
                    await PassOnAsync(answer, context.Response, weather);
                }

                if (weather == Weather.CutAfter)
                {
                    _lineBroke.TrySetResult();
                }

                return;
        }
    }

    private async Task<HttpResponseMessage> AskServerAsync(HttpListenerRequest request, byte[] body)
    {
        using var forwarded = new HttpRequestMessage(new HttpMethod(request.HttpMethod), request.RawUrl);
        if (request.HasEntityBody)
        {
            forwarded.Content = new ByteArrayContent(body);
            forwarded.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        }

        forwarded.Headers.TryAddWithoutValidation("Authorization", request.Headers["Authorization"]);
        return await _server.SendAsync(forwarded);
    }

    private static async Task PassOnAsync(HttpResponseMessage answer, HttpListenerResponse response, Weather weather)
    {
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (weather == Weather.CutAfter)
        {
            Cut(response);
            return;
        }

        response.StatusCode = (int)answer.StatusCode;
        response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await response.OutputStream.WriteAsync(body);
        response.Close();
    }

    /// <summary>Breaks the line: a byte is promised and never comes. Aborting alone would go out as an empty answer with status 200.</summary>
    private static void Cut(HttpListenerResponse response)
    {
        response.ContentLength64 = 1;
        response.Abort();
    }

    private async Task HandOutAsync(HttpListenerContext context, string path)
    {
        var file = new FileInfo(Path.Combine(_pages.FullName, path.TrimStart('/')));
        context.Response.Headers["Cache-Control"] = "no-cache";
        context.Response.StatusCode = file.Exists ? 200 : 404;
        if (file.Exists)
        {
            context.Response.ContentType = Types.GetValueOrDefault(file.Extension, "application/octet-stream");
            await context.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file.FullName));
        }

        context.Response.Close();
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        }

        foreach (var folder in from.EnumerateDirectories())
        {
            Copy(folder, to.CreateSubdirectory(folder.Name));
        }
    }
}
