using System.Net;

namespace CampaignHub.Api.Tests;

public sealed class RateLimitTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task A_device_that_sends_far_too_much_is_told_to_wait_and_others_are_not()
    {
        var team = await server.Arrange.TeamAsync("22945-001");
        var (noisy, quiet) = (await server.DeviceAsync(team), await server.DeviceAsync(team));

        var answers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => noisy.FetchAsync("/api/v1/sessions/current")));

        var refused = answers.Where(answer => answer.StatusCode is HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        Assert.True(answers.Length - refused.Count >= 200, $"Only {answers.Length - refused.Count} were let through.");
        Assert.All(refused, answer => Assert.True(answer.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1)));
        await quiet.FetchAsync("/api/v1/sessions/current").JsonAsync();
    }

    [Fact]
    public async Task Guessing_passwords_is_slowed_down()
    {
        var client = server.Anonymous;
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var response = await client.PostAsync("/api/v1/devices/activate", new { code = "0000000000", deviceName = "x" });
            if (response.StatusCode is HttpStatusCode.TooManyRequests)
            {
                Assert.True(attempt >= 30, $"Already the attempt number {attempt} was refused.");
                Assert.True(response.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
                return;
            }
        }

        Assert.Fail("A hundred wrong codes in a row were answered.");
    }
}
