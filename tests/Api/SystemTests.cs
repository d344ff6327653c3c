using CampaignHub.Api.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests;

public sealed class SystemTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task The_administrator_sees_what_runs_and_that_records_survive_a_power_cut()
    {
        var client = await server.StaffAsync(Role.Administrator);

        var system = await client.FetchAsync("/api/v1/system").JsonAsync();

        Assert.Equal("on", system.GetProperty("fsync").GetString());
        Assert.Equal("on", system.GetProperty("synchronousCommit").GetString());
        Assert.Contains(system.GetProperty("orleans").GetProperty("source").GetString(), new[] { "package", "stand-in" });
        Assert.Matches(@"^\d+\.\d+\.\d+", system.GetProperty("orleans").GetProperty("version").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+", system.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData(Role.CommandCentre)]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Department)]
    public async Task Nobody_else_does(Role role)
    {
        var client = await server.StaffAsync(role);

        await client.FetchAsync("/api/v1/system").ProblemAsync(403, "forbidden");
    }

    [Fact]
    public async Task The_OpenAPI_document_lists_every_endpoint_of_the_api()
    {
        var client = await server.StaffAsync(Role.Administrator);

        var document = await client.FetchAsync("/api/v1/openapi.json").JsonAsync();

        var listed = document.GetProperty("paths").EnumerateObject().Select(path => path.Name.TrimEnd('/')).ToHashSet();
        var mapped = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!.Trim('/'), @"\{(\w+)(:[^}]*)?\}", "{$1}"))
            .Where(path => path.StartsWith("/api/", StringComparison.Ordinal) && path != "/api/v1/openapi.json")
            .ToList();
        Assert.NotEmpty(mapped);
        Assert.Empty(mapped.Except(listed));
        var signIn = document.GetProperty("paths").GetProperty("/api/v1/sessions").GetProperty("post");
        Assert.False(signIn.TryGetProperty("security", out _));
        Assert.True(signIn.GetProperty("responses").TryGetProperty("default", out _));
        Assert.True(document.GetProperty("paths").GetProperty("/api/v1/teams").GetProperty("get").TryGetProperty("security", out _));
    }
}
