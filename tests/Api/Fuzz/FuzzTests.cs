using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CampaignHub.Api.Tests.Fuzz;

/// <summary>
/// Random requests shaped by the OpenAPI document, from every caller, against the real server: it never fails, every refusal is problem
/// details with a code, and nobody learns anything of another commune.
/// </summary>
/// <remarks>
/// The same seed sends the same requests. Another one: <c>CAMPAIGNHUB_FUZZ_SEED=7</c>; more of them:
/// <c>CAMPAIGNHUB_FUZZ_REQUESTS=100000</c>.
/// </remarks>
public sealed partial class FuzzTests(PagesTests.ServerWithPages server) : IClassFixture<PagesTests.ServerWithPages>
{
    private const int MostFailures = 10;
    private static readonly int s_seed = Setting("CAMPAIGNHUB_FUZZ_SEED", 20_261_122);
    private static readonly int s_requests = Setting("CAMPAIGNHUB_FUZZ_REQUESTS", 10_000);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_sent_the_server_neither_fails_nor_leaks()
    {
        TestContext.Current.SendDiagnosticMessage("Fuzzing with the seed {0}, {1} requests.", s_seed, s_requests);
        var random = new Random(s_seed);
        var records = await FuzzCanaries.PlantAsync(server);
        var administrator = await server.StaffAsync(CampaignHub.Api.Access.Role.Administrator);
        var document = await administrator.FetchAsync("/api/v1/openapi.json").JsonAsync();
        var requests = new FuzzRequests(random, document, new FuzzThings(random, records));
        var callers = FuzzCaller.All(server);
        using var client = NewClient();
        var failures = new List<string>();
        var statuses = new SortedDictionary<int, int>();
        var canariesShown = 0;

        for (var i = 0; i < s_requests && failures.Count < MostFailures; i++)
        {
            var caller = callers[random.Next(callers.Count)];
            var request = requests.Next();
            if (caller.Token is null)
            {
                await caller.RenewAsync();
            }

            using var response = await SendAsync(client, request, caller.Token);
            var answer = await response.Content.ReadAsByteArrayAsync(Cancellation);
            var status = (int)response.StatusCode;
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (WhatIsWrong(request, caller, response, answer) is { } wrong)
            {
                failures.Add($"Request {i} of the seed {s_seed}, {caller.Name}: {wrong}\n{request}\n→ {status} {Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, 600)])}");
            }

            canariesShown += !caller.IsOfCommune && FuzzCanaries.FindIn(answer, response.Content.Headers.ContentType?.MediaType) is not null ? 1 : 0;
            if (status is 401)
            {
                await caller.RenewAsync();
            }
        }

        var summary = string.Join(", ", statuses.Select(status => $"{status.Key}: {status.Value}"));
        TestContext.Current.SendDiagnosticMessage("{0} operations; {1}", requests.Operations, summary);
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.True(statuses.GetValueOrDefault(200) > s_requests / 10, $"Hardly a request got through: {summary}");
        Assert.True(canariesShown > 0, "Who may see the other commune has seen nothing of it, so a leak would not be found either.");
    }

    private static string? WhatIsWrong(FuzzRequest request, FuzzCaller caller, HttpResponseMessage response, byte[] answer)
    {
        var status = (int)response.StatusCode;
        var type = response.Content.Headers.ContentType?.MediaType;
        if (status >= 500)
        {
            return "the server failed";
        }

        if (status >= 400 && request.Method != "HEAD" && !IsProblem(status, type, answer) && !IsMissingPage(request, status, type))
        {
            return "the refusal is no problem with a code";
        }

        return caller.IsOfCommune && FuzzCanaries.FindIn(answer, type) is { } leak ? $"another commune's data: {leak}" : null;
    }

    /// <summary>An address that climbs out of the api is one of a page.</summary>
    private static bool IsMissingPage(FuzzRequest request, int status, string? type) =>
        status is 404 && type is "text/html" && Climbing().IsMatch(request.Address);

    private static bool IsProblem(int status, string? type, byte[] answer)
    {
        if (type != "application/problem+json")
        {
            return false;
        }

        var problem = JsonDocument.Parse(answer).RootElement;
        return problem.GetProperty("status").GetInt32() == status && problem.GetProperty("code").GetString() is { Length: > 0 };
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, FuzzRequest request, string? token)
    {
        // As it is: the class would take ".." and odd escapes out of the address before anybody sees them.
        var address = new Uri(
            $"{server.Address.GetLeftPart(UriPartial.Authority)}{request.Address}",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), address);
        message.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (request.ContentType is { } contentType)
        {
            message.Content = new ByteArrayContent(request.Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        foreach (var (name, value) in request.Headers)
        {
            _ = message.Headers.TryAddWithoutValidation(name, value) || message.Content?.Headers.TryAddWithoutValidation(name, value) is true;
        }

        try
        {
            return await client.SendAsync(message, Cancellation);
        }
        catch (HttpRequestException exception)
        {
            throw new InvalidOperationException($"The seed {s_seed} broke a connection: {request}", exception);
        }
    }

    private static HttpClient NewClient() => new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
    });

    [GeneratedRegex(@"/(\.\.|%2e%2e)")]
    private static partial Regex Climbing();

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
