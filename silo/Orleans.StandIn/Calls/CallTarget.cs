namespace Orleans.Runtime;

/// <summary>Where the calls of a reference go.</summary>
internal abstract class CallTarget(Silo silo, GrainId id)
{
    public Silo Silo => silo;

    public GrainId Id => id;

    /// <summary>Hands a call over; never runs it in the caller's turn. Failures go to the call's answer.</summary>
    public abstract void Send(Request request);
}
