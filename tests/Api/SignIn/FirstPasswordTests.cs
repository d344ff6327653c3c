using System.Net;
using System.Net.WebSockets;
using System.Text.RegularExpressions;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.Live;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.SignIn;

/// <summary>Until the first password is changed a session may do nothing else.</summary>
public sealed partial class FirstPasswordTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Current = "/api/v1/sessions/current";
    private static int _names;

    [Fact]
    public async Task Every_other_endpoint_answers_that_the_password_must_be_changed()
    {
        var (token, _) = await NewcomerAsync("administrator");
        var client = server.Client(token);
        string[] open =
        [
            "GET /healthz", "GET /readyz", "POST /api/v1/sessions/", "POST /api/v1/devices/activate",
            "GET /api/v1/public/days", "GET /api/v1/public/days/{date}", "GET /api/v1/public/awards",
            "GET /api/v1/sessions/current", "DELETE /api/v1/sessions/current", "POST /api/v1/sessions/current/password",
        ];
        var refusing = Endpoints().Except(open).ToList();
        Assert.True(refusing.Count > 25, $"Only {refusing.Count} endpoints were found.");
        Assert.Equal(open.Length, Endpoints().Intersect(open).Count());

        foreach (var endpoint in refusing)
        {
            var (method, path) = (endpoint.Split(' ')[0], Parameter().Replace(endpoint.Split(' ')[1], "1"));
            using var request = new HttpRequestMessage(new HttpMethod(method), path.TrimEnd('/'));
            if (method is "POST" or "PUT")
            {
                request.Content = new StringContent("{}", null, "application/json");
            }

            await client.SendAsync(request, TestContext.Current.CancellationToken).ProblemAsync(403, "password-change-required");
        }

        await client.FetchAsync("/healthz").JsonAsync();
    }

    [Fact]
    public async Task The_live_hub_is_closed_until_then()
    {
        var (token, first) = await NewcomerAsync("commandCentre");

        await Assert.ThrowsAsync<WebSocketException>(() => HubConnection.OpenAsync(server.Address, token));

        await ChangeAsync(server.Client(token), first, "một câu dài của riêng tôi").JsonAsync();
        await using var hub = await HubConnection.OpenAsync(server.Address, token);
        await hub.CallAsync("WatchProvince", "2026-11-22");
    }

    [Fact]
    public async Task After_the_change_the_same_session_may_go_on_and_the_first_password_is_gone()
    {
        var (token, first) = await NewcomerAsync("viewer");
        var client = server.Client(token);
        Assert.True((await client.FetchAsync(Current).JsonAsync()).GetProperty("mustChangePassword").GetBoolean());

        var changed = await ChangeAsync(client, first, "một câu dài của riêng tôi").JsonAsync();

        Assert.False(changed.GetProperty("mustChangePassword").GetBoolean());
        Assert.False((await client.FetchAsync(Current).JsonAsync()).GetProperty("mustChangePassword").GetBoolean());
        await client.FetchAsync("/api/v1/communes").JsonAsync();
        var name = changed.GetProperty("user").GetProperty("userName").GetString();
        await server.Anonymous.PostAsync("/api/v1/sessions", new { userName = name, password = first }).ProblemAsync(401, "wrong-password");
        await server.Anonymous.PostAsync("/api/v1/sessions", new { userName = name, password = "một câu dài của riêng tôi" }).JsonAsync();
    }

    [Fact]
    public async Task Who_does_not_want_to_may_sign_out()
    {
        var (token, _) = await NewcomerAsync("viewer");

        using var response = await server.Client(token).EraseAsync(Current);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task Changing_the_password_ends_the_accounts_other_sessions_and_no_one_elses()
    {
        var name = await server.Arrange.AccountAsync(Role.CommandCentre);
        var (here, there) = (await SignInAsync(name), await SignInAsync(name));
        var other = await server.StaffAsync(Role.CommandCentre);
        await there.FetchAsync(Current).JsonAsync();
        await other.FetchAsync(Current).JsonAsync();

        await ChangeAsync(here, Arrange.Password, "câu mới còn dài hơn nữa").JsonAsync();

        await here.FetchAsync(Current).JsonAsync();
        await there.FetchAsync(Current).ProblemAsync(401, "not-signed-in");
        await other.FetchAsync(Current).JsonAsync();
    }

    [Fact]
    public async Task A_wrong_current_password_changes_nothing_and_does_not_end_the_session()
    {
        var client = await server.StaffAsync(Role.Viewer);

        await ChangeAsync(client, "not the password", "câu mới còn dài hơn nữa").ProblemAsync(403, "wrong-password");
        await client.PostAsync($"{Current}/password", new { newPassword = "câu mới còn dài hơn nữa" }).ProblemAsync(400, "invalid-request");
        await ChangeAsync(client, Arrange.Password, Arrange.Password).ProblemAsync(400, "password-same");
        await ChangeAsync(client, Arrange.Password, "ngắn").ProblemAsync(400, "password-too-short");

        await client.FetchAsync(Current).JsonAsync();
    }

    [Fact]
    public async Task A_device_has_no_password()
    {
        var device = await server.DeviceAsync(await server.Arrange.TeamAsync("22918-301"));

        await ChangeAsync(device, "x", "câu mới còn dài hơn nữa").ProblemAsync(403, "forbidden");
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string currentPassword, string newPassword) =>
        client.PostAsync($"{Current}/password", new { currentPassword, newPassword });

    private async Task<HttpClient> SignInAsync(string userName)
    {
        var session = await server.Anonymous.PostAsync("/api/v1/sessions", new { userName, password = Arrange.Password }).JsonAsync();
        return server.Client(session.GetProperty("token").GetString());
    }

    /// <summary>Somebody who has signed in with the password an administrator handed out.</summary>
    private async Task<(string Token, string Password)> NewcomerAsync(string role)
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        var userName = $"newcomer-{Interlocked.Increment(ref _names)}";
        var created = await administrator.PostAsync("/api/v1/accounts", new { userName, displayName = "Người mới", role }).JsonAsync();
        var password = created.GetProperty("password").GetString()!;
        var session = await server.Anonymous.PostAsync("/api/v1/sessions", new { userName, password }).JsonAsync();
        return (session.GetProperty("token").GetString()!, password);
    }

    private List<string> Endpoints() => server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["POST"])
            .Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"))
        .ToList();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
