using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests;

/// <summary>Every endpoint, as the server has materialised it.</summary>
public sealed class AccessTableTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static readonly string[] Open =
        ["GET /healthz", "GET /readyz", "POST /api/v1/sessions/", "POST /api/v1/devices/activate"];

    [Fact]
    public void Only_health_sign_in_and_activation_are_open()
    {
        var open = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).SelectMany(Describe);

        Assert.Equal(Open.Order(), open.Order());
    }

    [Fact]
    public async Task Every_other_endpoint_answers_401_without_a_token_and_with_a_wrong_one()
    {
        var closed = Endpoints().SelectMany(Describe).Except(Open).ToList();
        Assert.True(closed.Count >= 10, $"Only {closed.Count} endpoints were found.");
        var wrong = server.Client("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        foreach (var endpoint in closed)
        {
            foreach (var client in new[] { server.Anonymous, wrong })
            {
                using var request = RequestOf(endpoint);
                using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.True(response.StatusCode is HttpStatusCode.Unauthorized, $"{endpoint} answered {(int)response.StatusCode}.");
                Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            }
        }
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static IEnumerable<string> Describe(RouteEndpoint endpoint)
    {
        // An endpoint without methods (a hub) takes all; POST is what its clients begin with.
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["POST"];
        return methods.Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}");
    }

    private static HttpRequestMessage RequestOf(string endpoint)
    {
        var (method, pattern) = (endpoint[..endpoint.IndexOf(' ')], endpoint[(endpoint.IndexOf(' ') + 1)..]);
        var path = System.Text.RegularExpressions.Regex.Replace(pattern, @"\{[^}]*\}", Fill);
        return new HttpRequestMessage(new HttpMethod(method), path);
    }

    private static string Fill(System.Text.RegularExpressions.Match parameter) => parameter.Value switch
    {
        var text when text.Contains("date", StringComparison.Ordinal) => "2026-11-22",
        var text when text.Contains("guid", StringComparison.Ordinal) => "0199d2c4-0000-7000-8000-000000000000",
        _ => "1",
    };
}
