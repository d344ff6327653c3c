using Orleans.Runtime;

namespace Orleans;

/// <summary>What the runtime needs of a grain object.</summary>
public interface IGrainBase
{
    /// <summary>The activation this object belongs to.</summary>
    IGrainContext GrainContext { get; }

    /// <summary>Called before the first request, in a turn of the grain.</summary>
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

    /// <summary>Called after the last request, in a turn of the grain.</summary>
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}
