using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using CampaignHub.Api.Access;

namespace CampaignHub.Api.Tests.Security;

/// <summary>A page of another site gets nothing out of the cookie, whatever it sends.</summary>
public sealed class OriginTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData("GET", "/api/v1/sessions/current")]
    [InlineData("POST", "/api/v1/accounts")]
    [InlineData("PUT", "/api/v1/accounts/1")]
    [InlineData("PATCH", "/api/v1/accounts/1")]
    [InlineData("DELETE", "/api/v1/sessions")]
    [InlineData("POST", "/api/v1/sessions")]
    [InlineData("POST", "/hubs/live/negotiate?negotiateVersion=1")]
    [InlineData("POST", "/api/v1/sessions/current/password")]
    public async Task Whatever_the_method_another_sites_page_is_refused(string method, string path)
    {
        var cookie = await CookieAsync();
        foreach (var (header, value) in new[]
        {
            ("Origin", "https://example.org"), ("Origin", "null"), ("Origin", $"http://{server.Address.Host}:1"), ("Sec-Fetch-Site", "cross-site"),
        })
        {
            await SendAsync(method, path, cookie, header, value).ProblemAsync(403, "wrong-origin");
        }
    }

    [Fact]
    public async Task A_WebSocket_of_another_sites_page_is_refused_and_one_of_an_own_page_is_not()
    {
        var cookie = await CookieAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await ConnectAsync(cookie, "https://example.org"));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await ConnectAsync(cookie, server.Address.GetLeftPart(UriPartial.Authority)));
    }

    [Fact]
    public async Task Another_sites_page_cannot_sign_its_visitor_in_as_somebody_else()
    {
        var userName = await server.Arrange.AccountAsync(Role.Viewer);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/sessions?useCookies=true")
        {
            Content = JsonContent.Create(new { userName, password = Arrange.Password }),
        };
        request.Headers.Add("Origin", "https://example.org");

        using var response = await server.Anonymous.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task No_answer_invites_pages_of_other_sites_to_read_it()
    {
        var cookie = await CookieAsync();
        using var preflight = await SendAsync("OPTIONS", "/api/v1/accounts", cookie: null, "Origin", "https://example.org");
        using var answer = await SendAsync("GET", "/healthz", cookie, "Origin", "https://example.org");

        Assert.DoesNotContain(
            preflight.Headers.Concat(answer.Headers), header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<string> CookieAsync()
    {
        var userName = await server.Arrange.AccountAsync(Role.Administrator);
        using var response = await server.Anonymous.PostAsync(
            "/api/v1/sessions?useCookies=true", new { userName, password = Arrange.Password });
        await Answers.RequireAsync(response, HttpStatusCode.OK);
        return response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private Task<HttpResponseMessage> SendAsync(string method, string path, string? cookie, string header, string value)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method is not "GET" and not "OPTIONS")
        {
            request.Content = new StringContent("{}", null, "application/json");
        }

        request.Headers.TryAddWithoutValidation("Cookie", cookie ?? "");
        request.Headers.TryAddWithoutValidation(header, value);
        return server.Anonymous.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<HttpStatusCode> ConnectAsync(string cookie, string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Cookie", cookie);
        socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            var address = new UriBuilder(server.Address) { Scheme = "ws", Path = "/hubs/live" }.Uri;
            await socket.ConnectAsync(address, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            // The status says it.
        }

        return socket.HttpStatusCode;
    }
}
