using System.Net;
using CampaignHub.Api.Access;

namespace CampaignHub.Api.Tests;

public sealed class SessionTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Sessions = "/api/v1/sessions";

    [Fact]
    public async Task Staff_sign_in_and_are_told_who_they_are()
    {
        var name = await server.Arrange.AccountAsync(Role.CommuneOfficer, "22918");

        var session = await server.Anonymous.PostAsync(Sessions, new { userName = name.ToUpperInvariant(), password = Arrange.Password }).JsonAsync();

        Assert.Equal("communeOfficer", session.GetProperty("user").GetProperty("role").GetString());
        Assert.Equal("22918", session.GetProperty("user").GetProperty("communeCode").GetString());
        Assert.True(session.GetProperty("expiresAt").GetDateTimeOffset() > TimeProvider.System.GetUtcNow());
        var current = await server.Client(session.GetProperty("token").GetString()).FetchAsync($"{Sessions}/current").JsonAsync();
        Assert.Equal(name, current.GetProperty("user").GetProperty("userName").GetString());
    }

    [Theory]
    [InlineData("nobody-of-this-name", Arrange.Password)]
    [InlineData(null, "wrong")]
    public async Task A_wrong_name_and_a_wrong_password_are_answered_alike(string? name, string password)
    {
        name ??= await server.Arrange.AccountAsync(Role.Administrator);

        await server.Anonymous.PostAsync(Sessions, new { userName = name, password }).ProblemAsync(401, "wrong-password");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_token_is_not_signed_in(string token)
    {
        await server.Client(token.Length == 0 ? null : token).FetchAsync($"{Sessions}/current").ProblemAsync(401, "not-signed-in");
        await server.Client(token.Length == 0 ? null : token).PostTextAsync("/api/v1/check-ins", "[]").ProblemAsync(401, "not-signed-in");
    }

    [Fact]
    public async Task A_wrong_method_and_a_wrong_content_type_are_named_as_such()
    {
        using var text = new StringContent("{}", null, "text/plain");

        await server.Anonymous.PostAsync(new Uri(Sessions, UriKind.Relative), text, TestContext.Current.CancellationToken).ProblemAsync(415, "unsupported-media-type");
        await server.Anonymous.FetchAsync("/api/v1/devices/activate").ProblemAsync(405, "method-not-allowed");
    }

    [Fact]
    public async Task Signing_out_ends_the_token()
    {
        var client = await server.StaffAsync(Role.CommandCentre);
        await client.FetchAsync($"{Sessions}/current").JsonAsync();

        using var response = await client.DeleteAsync($"{Sessions}/current", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        await client.FetchAsync($"{Sessions}/current").ProblemAsync(401, "not-signed-in");
    }

    [Fact]
    public async Task A_device_cannot_sign_out()
    {
        var device = await server.DeviceAsync(await server.Arrange.TeamAsync("22918-101"));

        await device.DeleteAsync($"{Sessions}/current", TestContext.Current.CancellationToken).ProblemAsync(403, "forbidden");

        var current = await device.FetchAsync($"{Sessions}/current").JsonAsync();
        Assert.Equal("teamMember", current.GetProperty("role").GetString());
        Assert.Equal("22918-101", current.GetProperty("team").GetProperty("code").GetString());
    }
}
