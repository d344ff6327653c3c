namespace CampaignHub.Api.Simulation;

/// <summary>The answer to a batch of check-ins, as far as the simulation looks at it.</summary>
internal sealed record SimulationAnswer(IReadOnlyList<SimulationAnswer.Item> Results)
{
    /// <param name="Status"><c>accepted</c>, <c>duplicate</c>, <c>held</c>, <c>conflict</c> or <c>rejected</c>.</param>
    /// <param name="Code">Why, when it is not accepted.</param>
    internal sealed record Item(string Status, string? Code);
}
