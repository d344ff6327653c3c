using System.Net;
using CampaignHub.Api.Access;

namespace CampaignHub.Api.Tests;

public sealed class CookieTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Current = "/api/v1/sessions/current";

    [Fact]
    public async Task The_cookie_is_for_this_site_and_not_for_scripts_and_the_token_stays_out_of_the_body()
    {
        var (cookie, body) = await SignInAsync();

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"token\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_signs_in_and_signing_out_takes_it_back()
    {
        var (cookie, _) = await SignInAsync();
        await SendAsync(HttpMethod.Get, Current, cookie).JsonAsync();

        using var response = await SendAsync(HttpMethod.Delete, Current, cookie, ("Origin", Origin(server.Address)));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Contains("expires=Thu, 01 Jan 1970", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        await SendAsync(HttpMethod.Get, Current, cookie).ProblemAsync(401, "not-signed-in");
    }

    [Theory]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_change_by_cookie_from_another_sites_page_is_refused(string header, string value)
    {
        var (cookie, _) = await SignInAsync();

        await SendAsync(HttpMethod.Delete, Current, cookie, (header, value)).ProblemAsync(403, "wrong-origin");

        await SendAsync(HttpMethod.Get, Current, cookie).JsonAsync();
    }

    [Fact]
    public async Task A_client_that_is_no_browser_names_no_origin_and_may_change_things()
    {
        var (cookie, _) = await SignInAsync();

        using var response = await SendAsync(HttpMethod.Delete, Current, cookie);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task A_cookie_that_is_no_token_disturbs_nothing()
    {
        var cookie = $"campaignhub={new string('x', 43)};";

        await SendAsync(HttpMethod.Get, "/healthz", cookie).JsonAsync();
        await SendAsync(HttpMethod.Get, Current, cookie).ProblemAsync(401, "not-signed-in");
    }

    [Fact]
    public async Task A_bearer_token_needs_no_origin()
    {
        var client = await server.StaffAsync(Role.Viewer);

        using var response = await client.DeleteAsync(Current, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private async Task<(string Cookie, string Body)> SignInAsync()
    {
        var name = await server.Arrange.AccountAsync(Role.CommandCentre);
        using var response = await server.Anonymous.PostAsync(
            "/api/v1/sessions?useCookies=true", new { userName = name, password = Arrange.Password });
        await Answers.RequireAsync(response, HttpStatusCode.OK);
        return (response.Headers.GetValues("Set-Cookie").Single(), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string setCookie, (string Name, string Value)? header = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Cookie", setCookie[..setCookie.IndexOf(';', StringComparison.Ordinal)]);
        if (header is { } sent)
        {
            request.Headers.TryAddWithoutValidation(sent.Name, sent.Value);
        }

        return server.Anonymous.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
