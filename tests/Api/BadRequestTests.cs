using System.Net;
using System.Text;
using CampaignHub.Api.Access;

namespace CampaignHub.Api.Tests;

/// <summary>Whatever is sent, the answer is problem details with a code, and never a failure of the server.</summary>
public sealed class BadRequestTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static readonly string[] Bodies =
    [
        "",
        "null",
        "[]",
        "{}",
        "3",
        "\"text\"",
        "{\"userName\":",
        "{\"userName\":null,\"password\":null,\"code\":null,\"deviceName\":null,\"teamCodes\":null}",
        "{\"userName\":{},\"password\":[],\"code\":1,\"deviceName\":true,\"teamCodes\":\"x\"}",
        "{\"userName\":\"a\",\"userName\":\"b\",\"password\":\"c\",\"code\":\"a\",\"code\":\"b\",\"deviceName\":\"d\",\"teamCodes\":[],\"teamCodes\":[]}",
        "{\"userName\":\"a\\u0000b\",\"password\":\"c\\u0000d\",\"code\":\"\\u0000\",\"deviceName\":\"a\\u0000b\",\"teamCodes\":[\"a\\u0000b\"]}",
        "{\"userName\":\"\\ud800\",\"password\":\"\\udc00\",\"code\":\"\\ud800\",\"deviceName\":\"\\ud800x\",\"teamCodes\":[\"\\ud800\"]}",
        "{\"\\ud800\":1,\"userName\":\"a\"}",
        "{\"code\":\"12345-67890\",\"deviceName\":\"\\ud83d\"}",
        "{\"teamCodes\":[null],\"memberNumber\":1.5}",
        "{\"teamCodes\":[[]],\"memberNumber\":99999999999999999999}",
        "{\"teamCodes\":[\"22918-001\"],\"memberNumber\":\"4\"}",
        new string('[', 100) + new string(']', 100),
        $"{{\"userName\":\"{new string('x', 100_000)}\",\"password\":\"{new string('y', 100_000)}\"}}",
        $"{{\"code\":\"{new string('0', 100_000)}\",\"deviceName\":\"{new string('y', 100_000)}\"}}",
    ];

    public static TheoryData<string> Posts => ["/api/v1/sessions", "/api/v1/devices/activate", "/api/v1/devices/activation-codes"];

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task A_bad_body_is_a_refusal_with_a_code(string path)
    {
        var client = await server.StaffAsync(Role.Administrator);
        foreach (var body in Bodies)
        {
            using var response = await client.PostTextAsync(path, body);
            var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode is >= 400 and < 500, $"{(int)response.StatusCode} for {body[..Math.Min(80, body.Length)]}: {answer}");
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_a_refusal()
    {
        var content = new ByteArrayContent([.. "{\"userName\":\""u8, 0xFF, 0xC0, .. "\",\"password\":\"x\"}"u8])
        {
            Headers = { ContentType = new("application/json") },
        };

        await server.Anonymous.PostAsync("/api/v1/sessions", content, TestContext.Current.CancellationToken)
            .ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task A_body_over_a_mebibyte_is_too_large()
    {
        var text = $"{{\"userName\":\"{new string('x', 1024 * 1024)}\"}}";

        await server.Anonymous.PostTextAsync("/api/v1/sessions", text).ProblemAsync(413, "too-large");
    }

    [Fact]
    public async Task The_mistake_in_a_body_is_named_by_its_place()
    {
        var problem = await server.Anonymous.PostTextAsync("/api/v1/sessions", "{\"userName\": 3}").ProblemAsync(400, "invalid-request");

        Assert.Contains("$.userName", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_framework_refuses_is_problem_details_too()
    {
        var client = await server.StaffAsync(Role.Administrator);

        await client.FetchAsync("/api/v1/nothing-here").ProblemAsync(404, "not-found");
        await client.FetchAsync("/api/v1/devices/activate").ProblemAsync(405, "method-not-allowed");
        await client.PostAsync(
            "/api/v1/devices/activation-codes", new StringContent("<a/>", Encoding.UTF8, "text/xml"), TestContext.Current.CancellationToken)
            .ProblemAsync(415, "unsupported-media-type");
        await client.FetchAsync("/api/v1/teams?limit=many").ProblemAsync(400, "invalid-request");
    }

    [Theory]
    [InlineData("/api/v1/teams?commune=%00")]
    [InlineData("/api/v1/teams?commune=%ED%A0%80")]
    [InlineData("/api/v1/teams?after=%00%ff&limit=1")]
    [InlineData("/api/v1/teams?limit=0")]
    [InlineData("/api/v1/teams?limit=99999999999999")]
    [InlineData("/api/v1/devices?team=%00")]
    [InlineData("/api/v1/devices?team=1&after=-1&limit=2")]
    [InlineData("/api/v1/%00")]
    [InlineData("/api/v1/devices/99999999999999999999/revoke")]
    public async Task A_bad_address_is_never_a_failure(string path)
    {
        var client = await server.StaffAsync(Role.Administrator);

        using var response = await client.FetchAsync(path);

        Assert.True((int)response.StatusCode < 500, $"{(int)response.StatusCode} for {path}");
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer %00%ff{}")]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_malformed_token_is_no_token(string header)
    {
        var client = server.Anonymous;
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        using var response = await client.FetchAsync("/api/v1/communes");

        Assert.True(response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest, $"{(int)response.StatusCode}");
    }

    [Fact]
    public async Task A_token_in_the_address_is_not_taken_outside_the_hubs()
    {
        var token = await server.Arrange.SessionAsync(Role.Administrator);

        await server.Anonymous.FetchAsync($"/api/v1/communes?access_token={token}").ProblemAsync(401, "not-signed-in");
    }
}
