using NBomber.Contracts;

namespace NBomber.Engine;

/// <summary>Carries a failed step's response out of the iteration that it ends; never leaves the engine.</summary>
internal sealed class StepFailedException(IResponse response) : Exception("A step failed.")
{
    public IResponse Response { get; } = response;
}
