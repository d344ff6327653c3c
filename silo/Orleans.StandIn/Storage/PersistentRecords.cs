using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

/// <summary>Makes the records that a grain's constructor asks for.</summary>
internal static class PersistentRecords
{
    /// <summary>The storage used where an attribute names none.</summary>
    public const string DefaultStorage = "Default";

    public static IPersistentState<TState> Create<TState>(IServiceProvider services, Type grainClass, GrainId grain, PersistentStateAttribute attribute)
    {
        var storage = attribute.StorageName ?? DefaultStorage;
        var store = services.GetKeyedService<RecordStore>(storage)
            ?? throw new OrleansConfigurationException(
                $"{grainClass.FullName} wants its record {attribute.StateName} in storage {storage}, which was not added with AddAdoNetGrainStorage.");
        return new PersistentRecord<TState>(store, attribute.StateName, grain, services.GetRequiredService<ILogger<Silo>>());
    }
}
