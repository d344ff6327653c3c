namespace CampaignHub.Orleans.Tests.Conformity;

/// <summary>Every public type of the stand-in and the assembly of Orleans it is copied in name from.</summary>
internal static class Homes
{
    public const string Abstractions = "Orleans.Core.Abstractions";
    public const string Clustering = "Orleans.Clustering.AdoNet";
    public const string Core = "Orleans.Core";
    public const string Persistence = "Orleans.Persistence.AdoNet";
    public const string Runtime = "Orleans.Runtime";
    public const string Serialization = "Orleans.Serialization.Abstractions";

    public static readonly IReadOnlyDictionary<string, string> Of = new Dictionary<string, string>
    {
        ["Microsoft.Extensions.Hosting.OrleansSiloGenericHostExtensions"] = Runtime,
        ["Orleans.AliasAttribute"] = Serialization,
        ["Orleans.Concurrency.AlwaysInterleaveAttribute"] = Abstractions,
        ["Orleans.Concurrency.OneWayAttribute"] = Abstractions,
        ["Orleans.Concurrency.ReadOnlyAttribute"] = Abstractions,
        ["Orleans.Concurrency.ReentrantAttribute"] = Abstractions,
        ["Orleans.Configuration.AdoNetClusteringSiloOptions"] = Clustering,
        ["Orleans.Configuration.AdoNetGrainStorageOptions"] = Persistence,
        ["Orleans.Configuration.ClusterMembershipOptions"] = Core,
        ["Orleans.Configuration.ClusterOptions"] = Core,
        ["Orleans.Configuration.EndpointOptions"] = Runtime,
        ["Orleans.Configuration.GrainCollectionOptions"] = Runtime,
        ["Orleans.Configuration.MessagingOptions"] = Core,
        ["Orleans.Configuration.SiloMessagingOptions"] = Runtime,
        ["Orleans.Core.IStorage"] = Abstractions,
        ["Orleans.Core.IStorage`1"] = Abstractions,
        ["Orleans.DeactivationReason"] = Abstractions,
        ["Orleans.DeactivationReasonCode"] = Abstractions,
        ["Orleans.GenerateSerializerAttribute"] = Serialization,
        ["Orleans.Grain"] = Abstractions,
        ["Orleans.GrainBaseExtensions"] = Abstractions,
        ["Orleans.GrainExtensions"] = Abstractions,
        ["Orleans.Hosting.AdoNetGrainStorageSiloBuilderExtensions"] = Persistence,
        ["Orleans.Hosting.AdoNetHostingExtensions"] = Clustering,
        ["Orleans.Hosting.CoreHostingExtensions"] = Runtime,
        ["Orleans.Hosting.ISiloBuilder"] = Runtime,
        ["Orleans.Hosting.SiloBuilderExtensions"] = Runtime,
        ["Orleans.IClusterClient"] = Core,
        ["Orleans.IdAttribute"] = Serialization,
        ["Orleans.IGrain"] = Abstractions,
        ["Orleans.IGrainBase"] = Abstractions,
        ["Orleans.IGrainFactory"] = Abstractions,
        ["Orleans.IGrainObserver"] = Abstractions,
        ["Orleans.IGrainWithStringKey"] = Abstractions,
        ["Orleans.ImmutableAttribute"] = Serialization,
        ["Orleans.Runtime.GrainId"] = Abstractions,
        ["Orleans.Runtime.GrainTimerCreationOptions"] = Abstractions,
        ["Orleans.Runtime.GrainType"] = Abstractions,
        ["Orleans.Runtime.IAddressable"] = Abstractions,
        ["Orleans.Runtime.IdSpan"] = Abstractions,
        ["Orleans.Runtime.IGrainContext"] = Abstractions,
        ["Orleans.Runtime.IGrainTimer"] = Abstractions,
        ["Orleans.Runtime.IPersistentState`1"] = Runtime,
        ["Orleans.Runtime.OrleansConfigurationException"] = Abstractions,
        ["Orleans.Runtime.OrleansException"] = Abstractions,
        ["Orleans.Runtime.OrleansMessageRejectionException"] = Abstractions,
        ["Orleans.Runtime.PersistentStateAttribute"] = Runtime,
        ["Orleans.Runtime.SiloUnavailableException"] = Abstractions,
        ["Orleans.Storage.InconsistentStateException"] = Core,
        ["Orleans.Utilities.ObserverManager`1"] = Core,
        ["Orleans.Utilities.ObserverManager`2"] = Core,
    };
}
