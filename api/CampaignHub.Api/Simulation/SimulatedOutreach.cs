namespace CampaignHub.Api.Simulation;

/// <summary>How a simulated team spread the word.</summary>
internal sealed record SimulatedOutreach(string Channel, int Quantity);
