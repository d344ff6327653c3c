using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.Hosting;

/// <summary>Clusters of several silos, which this build cannot form.</summary>
public static class AdoNetHostingExtensions
{
    private const string Refusal =
        "This build runs grains in a single process and cannot form a cluster. Build with OrleansSource=Package, which needs the Microsoft.Orleans packages, to run several nodes.";

    /// <summary>Refused.</summary>
    /// <exception cref="OrleansConfigurationException">Always.</exception>
    public static ISiloBuilder UseAdoNetClustering(this ISiloBuilder builder, Action<AdoNetClusteringSiloOptions> configureOptions) =>
        throw new OrleansConfigurationException(Refusal);

    /// <summary>Refused.</summary>
    /// <exception cref="OrleansConfigurationException">Always.</exception>
    public static ISiloBuilder UseAdoNetClustering(this ISiloBuilder builder, Action<OptionsBuilder<AdoNetClusteringSiloOptions>> configureOptions) =>
        throw new OrleansConfigurationException(Refusal);
}
