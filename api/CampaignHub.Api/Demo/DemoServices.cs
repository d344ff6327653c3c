using CampaignHub.Api.Demo.History;
using CampaignHub.Api.Hosting;
using CampaignHub.Domain.Ports;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CampaignHub.Api.Demo;

internal static class DemoServices
{
    /// <summary>The demonstration's data, and its simulated teams when they are to work.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<DemoData>();
        if (settings.DemoHistory > 0)
        {
            services.AddSingleton<DemoClock>();
            services.Replace(ServiceDescriptor.KeyedSingleton<TimeProvider>(RecordsClock.Key, (own, _) => own.GetRequiredService<DemoClock>()));
            services.AddSingleton<DemoTargets>();
            services.AddSingleton<IStartStep, DemoHistory>();
        }

        if (settings.Demo)
        {
            services.AddSingleton<DemoDoor>();
            services.AddSingleton<IStartStep, DemoDay>();
            services.AddSingleton<IStartStep, DemoFigures>();
        }

        return settings is { Demo: true, DemoRate: > 0 } ? services.AddHostedService<DemoSimulation>() : services;
    }
}
