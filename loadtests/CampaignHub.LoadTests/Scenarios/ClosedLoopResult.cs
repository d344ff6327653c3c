namespace CampaignHub.LoadTests.Scenarios;

/// <param name="CheckIns">Accepted a second.</param>
/// <param name="Requests">Answered a second.</param>
/// <param name="GeneratorCores">Processor time the generator itself took, in cores.</param>
public sealed record ClosedLoopResult(double CheckIns, double Requests, double P50Ms, double P99Ms, double GeneratorCores);
