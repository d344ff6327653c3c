using Orleans.Runtime;

namespace Orleans;

/// <summary>Marks an interface as one that grains call to notify somebody outside.</summary>
public interface IGrainObserver : IAddressable;
