namespace Orleans.Runtime;

/// <summary>Makes and ends the targets of observer references.</summary>
internal sealed class ObserverTargets(Silo silo)
{
    private static readonly GrainType ObserverType = GrainType.Create("observer");

    public ObserverTarget Add(IGrainObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        return observer switch
        {
            Reference => throw new ArgumentException("The object is a reference already.", nameof(observer)),
            IGrainBase => throw new ArgumentException("A grain is no observer: give others a reference to it with AsReference.", nameof(observer)),
            _ => new(silo, new(ObserverType, IdSpan.Create(Guid.NewGuid().ToString("N"))), observer),
        };
    }

    public static void Remove(IGrainObserver reference)
    {
        if (reference is not Reference { Target: ObserverTarget target })
        {
            throw new ArgumentException("The object is no reference made by CreateObjectReference.", nameof(reference));
        }

        target.Delete();
    }
}
