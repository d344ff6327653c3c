namespace CampaignHub.Api.Hosting;

/// <summary>
/// Something to be done once the silo runs and before the server calls itself ready, such as opening the demonstration's day.
/// Registered in the order it is to run.
/// </summary>
public interface IStartStep
{
    /// <summary>What the person at the shell reads while it runs, without the dots.</summary>
    string Name { get; }

    /// <exception cref="StartException">It cannot be done, and the operator can put that right.</exception>
    Task RunAsync(CancellationToken cancellation);
}
