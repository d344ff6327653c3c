using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace CampaignHub.Api.Simulation;

/// <summary>Sends one record until it is answered. The body is made once: every attempt carries the same bytes.</summary>
internal sealed partial class CheckInSender(HttpClient client, TimeProvider time, SimulationCounts counts, ILogger logger)
{
    private const string RecordsPath = "/api/v1/check-ins";
    private const string TeamDaysPath = "/api/v1/team-days";
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(15);

    /// <summary>Answers already spoken of: a server that refuses one record mostly refuses all of its kind.</summary>
    private readonly ConcurrentDictionary<string, bool> _told = new();

    /// <summary>Sends until there is an answer that ends the matter.</summary>
    public async Task SendAsync(SimulatedTeam team, SimulatedCheckIn record, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes([record], SimulationJsonContext.Default.SimulatedCheckInArray);
        using var response = await RepeatAsync(() => Post(RecordsPath, body, team.Token), cancellation);
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            team.MaySend = false;
        }

        if (response.StatusCode is not HttpStatusCode.OK)
        {
            counts.CountOther();
            TellOnce(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
            return;
        }

        var answer = await response.Content.ReadFromJsonAsync(SimulationJsonContext.Default.SimulationAnswer, cancellation);
        if (answer?.Results is [{ Status: "accepted" or "duplicate" }])
        {
            counts.CountAccepted();
        }
        else
        {
            counts.CountOther();
            TellOnce(answer?.Results is [{ } item] ? $"{item.Status} {item.Code}" : "an answer that is not understood");
        }
    }

    /// <summary>Says that a team goes out or is done, until it is heard; its records are sent whatever the answer is.</summary>
    public async Task SayAsync(SimulatedTeam team, SimulatedTeamDay said, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(said, SimulationJsonContext.Default.SimulatedTeamDay);
        using var response = await RepeatAsync(() => Post(TeamDaysPath, body, team.Token), cancellation);
        if (!response.IsSuccessStatusCode)
        {
            TellOnce($"a team's {said.Event}: {(int)response.StatusCode}");
        }
    }

    /// <summary>Gets a document, however long the server takes to come up.</summary>
    /// <exception cref="HttpRequestException">The server refuses it.</exception>
    public async Task<byte[]> GetAsync(string path, string token, CancellationToken cancellation)
    {
        using var response = await RepeatAsync(() => WithToken(new HttpRequestMessage(HttpMethod.Get, path), token), cancellation);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancellation);
    }

    private void TellOnce(string answer)
    {
        if (_told.TryAdd(answer, true))
        {
            Log.Refused(logger, answer);
        }
    }

    private async Task<HttpResponseMessage> RepeatAsync(Func<HttpRequestMessage> create, CancellationToken cancellation)
    {
        for (var pause = FirstPause; ; pause = Min(pause * 2, LongestPause))
        {
            var response = await TryAsync(create, cancellation);
            if (response is not null && !IsPassing(response.StatusCode))
            {
                return response;
            }

            counts.CountRetry();
            var asked = response?.Headers.RetryAfter?.Delta ?? TimeSpan.Zero;
            response?.Dispose();
            var jitter = pause * (0.5 + Random.Shared.NextDouble());
            await Task.Delay(Min(asked > jitter ? asked : jitter, LongestPause), time, cancellation);
        }
    }

    private async Task<HttpResponseMessage?> TryAsync(Func<HttpRequestMessage> create, CancellationToken cancellation)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        attempt.CancelAfter(AttemptLimit);
        try
        {
            using var request = create();
            return await client.SendAsync(request, attempt.Token);
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status >= 500;

    private static HttpRequestMessage Post(string path, byte[] body, string token)
    {
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return WithToken(new HttpRequestMessage(HttpMethod.Post, path) { Content = content }, token);
    }

    private static HttpRequestMessage WithToken(HttpRequestMessage request, string token)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A simulated record was not accepted: {Answer}; further ones like it are only counted")]
        public static partial void Refused(ILogger logger, string answer);
    }
}
