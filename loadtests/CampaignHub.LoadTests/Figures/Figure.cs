namespace CampaignHub.LoadTests.Figures;

/// <summary>One measured figure of a scenario.</summary>
/// <param name="Bound">What it has to keep to, such as "at most 50"; empty for a figure that is only told.</param>
/// <param name="Held">Whether it did; null without a bound.</param>
public sealed record Figure(string Scenario, string Name, double Value, string Unit, string Bound = "", bool? Held = null);
