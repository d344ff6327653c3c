using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans;

/// <summary>The base class of grains.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    /// <summary>Takes the activation whose turn constructs the object.</summary>
    protected Grain() => GrainContext = Activation.Current;

    /// <inheritdoc/>
    [AllowNull]
    public IGrainContext GrainContext { get; private set; }

    /// <summary>Type and key of the grain as one text, for logs.</summary>
    public string IdentityString => GrainContext.GrainId.ToString();

    /// <summary>Makes references to other grains.</summary>
    protected IGrainFactory GrainFactory => ServiceProvider.GetRequiredService<IGrainFactory>();

    /// <summary>The services of this activation.</summary>
    protected internal IServiceProvider ServiceProvider => Context.ActivationServices;

    /// <inheritdoc/>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends this activation after the running requests; the next call makes a new one.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>
    /// Keeps an idle activation alive for at least <paramref name="timeSpan"/>; zero takes an earlier wish back,
    /// <see cref="Timeout.InfiniteTimeSpan"/> keeps it until the silo stops.
    /// </summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => Context.DelayDeactivation(timeSpan);

    private Activation Context => GrainContext as Activation
        ?? throw new InvalidOperationException("This grain object was not made by the runtime, so it has no activation.");
}
