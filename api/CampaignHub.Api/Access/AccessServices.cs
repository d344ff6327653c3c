using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using CampaignHub.Domain.Ports;

namespace CampaignHub.Api.Access;

internal static class AccessServices
{
    /// <summary>Tokens, callers and the directories; everything not explicitly open needs a signed-in caller.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<TokenStore>();
        services.AddSingleton<TokenCache>();
        services.AddSingleton<CommuneDirectory>();
        services.AddSingleton<TeamDirectory>();
        services.AddSingleton<BoundaryStore>();
        services.AddSingleton<CommuneBoundaries>();
        services.AddSingleton<ICommuneDirectory>(provider => provider.GetRequiredService<CommuneDirectory>());
        services.AddSingleton<ITeamDirectory>(provider => provider.GetRequiredService<TeamDirectory>());
        services.AddSingleton<IAccessData>(provider => provider.GetRequiredService<CommuneDirectory>());
        services.AddSingleton<IBoundarySource>(provider => provider.GetRequiredService<CommuneBoundaries>());
        services.AddSingleton<IAccessData>(provider => provider.GetRequiredService<TeamDirectory>());
        services.AddSingleton<IAccessData>(provider => provider.GetRequiredService<CommuneBoundaries>());
        services.AddSingleton<IAccessData>(provider => provider.GetRequiredService<TokenCache>());
        services.AddSingleton<AccessState>();
        services.AddHostedService<AccessWatcher>();
        services.AddSingleton<TokenUse>();
        services.AddHostedService(provider => provider.GetRequiredService<TokenUse>());
        services.AddSingleton<AddressLimits>();
        services.AddSingleton<HubGate>();
        return services;
    }

    /// <summary>Authentication, the guard, the gate: after routing, before the endpoints.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseMiddleware<TokenAuthentication>();
        app.UseMiddleware<CallerGuard>();
        // The endpoints of routing itself answer 405 and 415; asking for a sign-in first would hide what is wrong.
        app.Use((context, next) => context.GetEndpoint() is { RequestDelegate: { } refuse } and not RouteEndpoint
            ? refuse(context)
            : next(context));
        app.UseMiddleware<AccessGate>();
    }
}
