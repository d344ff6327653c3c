using CampaignHub.Api.Hosting;

namespace CampaignHub.Api.Demo;

internal static class DemoServices
{
    /// <summary>The demonstration's data, and its simulated teams when they are to work.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<DemoData>();
        if (settings.Demo)
        {
            services.AddSingleton<IStartStep, DemoDay>();
            services.AddSingleton<IStartStep, DemoFigures>();
        }

        return settings is { Demo: true, DemoRate: > 0 } ? services.AddHostedService<DemoSimulation>() : services;
    }
}
