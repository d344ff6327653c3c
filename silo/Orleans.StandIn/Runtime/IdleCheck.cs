namespace Orleans.Runtime;

/// <summary>Looks, in a turn of its own, whether an activation is still idle.</summary>
internal sealed class IdleCheck(Activation activation) : Request
{
    public override string Name => "idle check";

    public override bool IsReadOnly => false;

    public override bool IsAlwaysInterleave => true;

    public override bool KeepsAlive => false;

    public override Task Invoke(object instance)
    {
        activation.EndIfIdle();
        return Task.CompletedTask;
    }

    public override void Complete(Task outcome)
    {
    }

    public override void Fail(Exception error)
    {
    }
}
