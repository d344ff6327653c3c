namespace Orleans.Runtime;

/// <summary>A grain: finds its activation, or has one made.</summary>
internal sealed class GrainTarget(Silo silo, GrainClass grainClass, GrainId id) : CallTarget(silo, id)
{
    private Activation? _lastSeen;

    public override void Send(Request request)
    {
        if (Silo.Refusal() is { } refusal)
        {
            request.Fail(refusal);
            return;
        }

        var activation = _lastSeen;
        if (activation is null || activation.IsDead)
        {
            _lastSeen = activation = Silo.Activations.GetOrCreate(grainClass, Id);
        }

        activation.Post(request);
    }
}
