namespace CampaignHub.Api.Tests;

public sealed class MissingPagesTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task A_server_without_the_built_client_says_how_to_build_it()
    {
        using var response = await server.Anonymous.FetchAsync("/");

        Assert.Equal(503, (int)response.StatusCode);
        Assert.Contains(
            "npm run build", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
