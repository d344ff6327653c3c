using System.Collections.Concurrent;

namespace Orleans.Runtime;

/// <summary>The activations of the silo: at most one for each grain.</summary>
internal sealed class ActivationDirectory(Silo silo)
{
    private readonly ConcurrentDictionary<(GrainClass Class, IdSpan Key), Activation> _activations = new();

    public int Count => _activations.Count;

    public Activation GetOrCreate(GrainClass grainClass, GrainId id) =>
        _activations.GetOrAdd(
            (grainClass, id.Key),
            static (place, context) => new(context.Silo, place.Class, context.Id),
            (Silo: silo, Id: id));

    public void Remove(GrainClass grainClass, Activation activation) =>
        _activations.TryRemove(new((grainClass, activation.GrainId.Key), activation));

    /// <summary>Ends the activations that nobody has used for their class's collection age.</summary>
    public void CollectIdle()
    {
        var now = Environment.TickCount64;
        foreach (var (_, activation) in _activations)
        {
            activation.CollectIfIdle(now);
        }
    }

    /// <summary>Ends all activations, also those that appear while others end.</summary>
    public async Task DeactivateAllAsync(CancellationToken cancellation)
    {
        while (!_activations.IsEmpty)
        {
            var activations = _activations.Values.ToList();
            foreach (var activation in activations)
            {
                activation.Deactivate(new(DeactivationReasonCode.ShuttingDown, "The silo is stopping."), cancellation);
            }

            await Task.WhenAll(activations.Select(activation => activation.Deactivated)).WaitAsync(cancellation);
        }
    }
}
