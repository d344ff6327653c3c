using CampaignHub.Api.Access;
using CampaignHub.Api.Totals;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace CampaignHub.Api.Live;

internal static class LiveServices
{
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSignalR(hub =>
            {
                hub.AddFilter<HubErrors>();
                hub.AddFilter<HubGate>();
                hub.MaximumReceiveMessageSize = 4 * 1024;
                hub.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
                // A wall must notice within seconds that its connection is dead.
                hub.KeepAliveInterval = TimeSpan.FromSeconds(2);
            })
            .AddJsonProtocol(json => json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, TotalsJsonContext.Default));
        services.AddSingleton<IHubProtocol>(provider =>
            new CodeErrorProtocol(new JsonHubProtocol(provider.GetRequiredService<IOptions<JsonHubProtocolOptions>>())));
        // The dispatcher logs refusals as errors; HubErrors logs the real ones.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.Critical));
        services.AddSingleton<HubErrors>();
        services.AddSingleton<LiveConnections>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveConnections>());
        services.AddSingleton<FrameNumbers>();
        services.AddSingleton<LiveFeeds>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveFeeds>());
        services.AddSingleton<DayNotices>();
        services.AddHostedService(provider => provider.GetRequiredService<DayNotices>());
        return services;
    }

    public static void MapLive(this IEndpointRouteBuilder app) => app.MapHub<LiveHub>("/hubs/live");
}
