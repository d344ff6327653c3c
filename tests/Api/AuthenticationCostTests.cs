using CampaignHub.Api.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests;

public sealed class AuthenticationCostTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const int Rounds = 10_000;

    [Fact]
    public async Task A_known_token_is_looked_up_without_waiting_and_nearly_without_memory()
    {
        var (_, token) = await server.Arrange.DeviceAsync(await server.Arrange.TeamAsync("22960-001"));
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = $"Bearer {token}";
        var authentication = new TokenAuthentication(_ => Task.CompletedTask, server.Services.GetRequiredService<TokenCache>());
        await authentication.InvokeAsync(context);
        Assert.NotNull(context.User.FindCaller());

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            Assert.True(authentication.InvokeAsync(context).IsCompletedSuccessfully);
        }

        var perRequest = (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
        Assert.True(perRequest < 100, $"{perRequest} bytes per request.");
    }
}
