namespace CampaignHub.Api.Health;

/// <summary>Something the server cannot work without. <c>/readyz</c> asks all of them.</summary>
public interface IReadinessCheck
{
    /// <summary>Name in the answer of <c>/readyz</c>: <c>postgres</c>, <c>grains</c>.</summary>
    string Name { get; }

    /// <summary>Returns when it works; throws, or runs into the time limit, when it does not.</summary>
    Task CheckAsync(CancellationToken cancellation);
}
