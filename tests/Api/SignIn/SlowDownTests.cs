using System.Net;
using CampaignHub.Api.Access;
using CampaignHub.Api.SignIn;

namespace CampaignHub.Api.Tests.SignIn;

public sealed class SlowDownTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Sessions = "/api/v1/sessions";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_some_mistakes_even_the_right_password_has_to_wait_and_unknown_names_behave_alike(bool exists)
    {
        var userName = exists ? await server.Arrange.AccountAsync(Role.Viewer) : "no-such-person";
        for (var attempt = 0; attempt < SignInDelays.FreeFailures; attempt++)
        {
            await server.Anonymous.PostAsync(Sessions, new { userName, password = $"wrong {attempt}" }).ProblemAsync(401, "wrong-password");
        }

        using var response = await server.Anonymous.PostAsync(Sessions, new { userName, password = Arrange.Password });

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"too-many-attempts\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_wrong_passwords_at_once_are_not_all_looked_at()
    {
        var userName = await server.Arrange.AccountAsync(Role.Viewer);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(attempt =>
            server.Anonymous.PostAsync(Sessions, new { userName, password = $"wrong {attempt}" })));

        var looked = answers.Count(answer => answer.StatusCode is HttpStatusCode.Unauthorized);
        Assert.InRange(looked, SignInDelays.FreeFailures, SignInDelays.FreeFailures + 3);
        Assert.Equal(20 - looked, answers.Count(answer => answer.StatusCode is HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Many_right_passwords_at_once_are_all_let_in()
    {
        var userName = await server.Arrange.AccountAsync(Role.Viewer);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            server.Anonymous.PostAsync(Sessions, new { userName, password = Arrange.Password })));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task A_reset_by_the_administrator_ends_the_wait()
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        var created = await administrator.PostAsync(
            "/api/v1/accounts", new { userName = "besieged", displayName = "Người bị dò", role = "viewer" }).JsonAsync();
        for (var attempt = 0; attempt < SignInDelays.FreeFailures; attempt++)
        {
            await server.Anonymous.PostAsync(Sessions, new { userName = "besieged", password = "wrong" }).ProblemAsync(401, "wrong-password");
        }

        var id = created.GetProperty("account").GetProperty("id").GetInt64();
        var reset = await administrator.PostAsync($"/api/v1/accounts/{id}/reset-password", new { }).JsonAsync();

        await server.Anonymous.PostAsync(
            Sessions, new { userName = "besieged", password = reset.GetProperty("password").GetString() }).JsonAsync();
    }
}
