using System.Net;
using CampaignHub.Api.Access;

namespace CampaignHub.Api.Tests;

public sealed class DirectoryTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task All_communes_are_listed_with_type_place_and_area()
    {
        var client = await server.StaffAsync(Role.Viewer, "22918");

        var communes = await client.FetchAsync("/api/v1/communes").JsonAsync();

        Assert.Equal(124, communes.GetArrayLength());
        var muiNe = communes.EnumerateArray().Single(commune => commune.GetProperty("code").GetString() == "22918");
        Assert.Equal("Phường", muiNe.GetProperty("type").GetString());
        Assert.Equal("Mũi Né", muiNe.GetProperty("name").GetString());
        Assert.Equal(118.59, muiNe.GetProperty("areaKm2").GetDouble());
        Assert.InRange(muiNe.GetProperty("lat").GetDouble(), 10.9, 11.1);
    }

    [Fact]
    public async Task The_program_is_the_file_of_the_year()
    {
        var client = await server.StaffAsync(Role.Department);

        var program = await client.FetchAsync("/api/v1/program").JsonAsync();

        Assert.Equal(22, program.GetProperty("activities").GetArrayLength());
        Assert.Equal(6, program.GetProperty("kinds").GetArrayLength());
        Assert.Equal(8, program.GetProperty("indicators").GetArrayLength());
    }

    [Theory]
    [InlineData("/api/v1/communes")]
    [InlineData("/api/v1/program")]
    public async Task Who_has_the_document_already_is_not_sent_it_again(string path)
    {
        var client = await server.StaffAsync(Role.Administrator);
        using var first = await client.FetchAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("private, no-cache", first.Headers.CacheControl?.ToString().Replace("no-cache, private", "private, no-cache", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Teams_are_paged_by_code()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            await server.Arrange.TeamAsync($"23272-00{number}");
        }

        var client = await server.StaffAsync(Role.CommandCentre);
        var first = await client.FetchAsync("/api/v1/teams?commune=23272&limit=3").JsonAsync();
        var second = await client.FetchAsync($"/api/v1/teams?commune=23272&limit=3&after={first.GetProperty("next").GetString()}").JsonAsync();

        Assert.Equal(["23272-001", "23272-002", "23272-003"], CodesOf(first));
        Assert.Equal(["23272-004", "23272-005"], CodesOf(second));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Everybody_sees_the_teams_of_his_own_place_only()
    {
        var (own, neighbour) = (await server.Arrange.TeamAsync("24611-001"), await server.Arrange.TeamAsync("24611-002"));
        await server.Arrange.TeamAsync("24787-001");
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24611");
        var device = await server.DeviceAsync(own);

        Assert.Equal([own, neighbour], CodesOf(await officer.FetchAsync("/api/v1/teams").JsonAsync()));
        Assert.Equal([own], CodesOf(await device.FetchAsync("/api/v1/teams").JsonAsync()));
        await officer.FetchAsync("/api/v1/teams?commune=24787").ProblemAsync(404, "not-found");
        await device.FetchAsync("/api/v1/teams?commune=24787").ProblemAsync(404, "not-found");
        var leader = await server.StaffAsync(Role.Viewer);
        Assert.Contains("24787-001", CodesOf(await leader.FetchAsync("/api/v1/teams?commune=24787").JsonAsync()));
        await leader.FetchAsync("/api/v1/teams?commune=99999").ProblemAsync(404, "not-found");
    }

    private static List<string> CodesOf(System.Text.Json.JsonElement page) =>
        [.. page.GetProperty("items").EnumerateArray().Select(team => team.GetProperty("code").GetString()!)];
}
