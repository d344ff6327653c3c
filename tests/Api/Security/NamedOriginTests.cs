using System.Net;
using CampaignHub.Api.Access;
using CampaignHub.Api.Hosting;
using CampaignHub.Testing;

namespace CampaignHub.Api.Tests.Security;

/// <summary>A page of a site that the operator has named reads figures with a key; pages of others, and cookies, get nothing.</summary>
public sealed class NamedOriginTests(NamedOriginTests.OpenServer server) : IClassFixture<NamedOriginTests.OpenServer>
{
    private const string Named = "https://so-lieu.example.vn";
    private const string Path = "/api/v1/statistics";
    private const string Allowed = "Access-Control-Allow-Origin";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_named_page_may_ask_and_read_the_answer_and_its_tag()
    {
        using var may = await AskFirstAsync(Named, "GET");
        Assert.Equal([Named], may.Headers.GetValues(Allowed));
        Assert.Contains("authorization", string.Join(',', may.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.OrdinalIgnoreCase);

        using var answer = await GetAsync(Named, await server.Arrange.KeyAsync("education-training"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([Named], answer.Headers.GetValues(Allowed));
        Assert.Contains("ETag", string.Join(',', answer.Headers.GetValues("Access-Control-Expose-Headers")), StringComparison.OrdinalIgnoreCase);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Others_are_not_invited_and_nobody_is_to_change_anything()
    {
        using var other = await AskFirstAsync("https://example.org", "GET");
        Assert.False(other.Headers.Contains(Allowed));
        using var change = await AskFirstAsync(Named, "POST");
        Assert.DoesNotContain("POST", string.Join(',', change.Headers.TryGetValues("Access-Control-Allow-Methods", out var methods) ? methods : []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_opens_nothing_to_a_named_page_either()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.Add("Origin", Named);
        request.Headers.Add("Cookie", $"campaignhub={await server.Arrange.SessionAsync(Role.Department)}");
        await server.Anonymous.SendAsync(request, Cancellation).ProblemAsync(403, "wrong-origin");
    }

    private async Task<HttpResponseMessage> AskFirstAsync(string origin, string method)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, Path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "authorization");
        return await server.Anonymous.SendAsync(request, Cancellation);
    }

    private async Task<HttpResponseMessage> GetAsync(string origin, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.Add("Origin", origin);
        request.Headers.Authorization = new("Bearer", key);
        return await server.Anonymous.SendAsync(request, Cancellation);
    }

    public sealed class OpenServer(PostgresServer postgres) : ApiServer(postgres)
    {
        protected override Settings Change(Settings settings) => settings with { CorsOrigins = [Named] };
    }
}
