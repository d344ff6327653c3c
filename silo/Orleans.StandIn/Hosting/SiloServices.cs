using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;

namespace Orleans.Runtime;

/// <summary>The services of a silo.</summary>
internal static class SiloServices
{
    /// <summary>Adds them once; a second call sets up the same silo further.</summary>
    public static ISiloBuilder AddTo(IServiceCollection services, IConfiguration configuration)
    {
        var builder = new SiloBuilder(services, configuration);
        if (services.Any(service => service.ServiceType == typeof(Silo)))
        {
            return builder;
        }

        services.AddOptions();
        services.AddLogging();
        services.TryAddSingleton<IGrainClassSource, ApplicationGrainClasses>();
        services.AddSingleton<GrainClasses>();
        services.AddSingleton<Silo>();
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<Silo>());
        services.AddSingleton<IClusterClient>(provider => provider.GetRequiredService<Silo>());
        services.AddScoped<ActivationAccessor>();
        services.AddScoped<IGrainContext>(provider => provider.GetRequiredService<ActivationAccessor>().Activation
            ?? throw new InvalidOperationException("Only services of a grain have an IGrainContext."));
        services.AddHostedService<SiloService>();
        return builder;
    }
}
