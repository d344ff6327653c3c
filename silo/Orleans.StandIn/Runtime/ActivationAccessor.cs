namespace Orleans.Runtime;

/// <summary>Scoped: lets services of an activation ask for its <see cref="IGrainContext"/>.</summary>
internal sealed class ActivationAccessor
{
    public Activation? Activation { get; set; }
}
