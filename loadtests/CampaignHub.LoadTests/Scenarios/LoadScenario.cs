using CampaignHub.LoadTests.Settings;

namespace CampaignHub.LoadTests.Scenarios;

/// <param name="Name">As on the command line.</param>
/// <param name="Sentence">What it does, for the list.</param>
/// <param name="RunAsync">Runs it; what it found is in the bench's findings.</param>
/// <param name="Preset">What it takes unless options say otherwise.</param>
public sealed record LoadScenario(
    string Name,
    string Sentence,
    Func<Workbench, CancellationToken, Task> RunAsync,
    Func<LoadTestSettings, LoadTestSettings> Preset)
{
    /// <summary>Whether the server is warmed up before; false where the scenario is about its start.</summary>
    public bool WarmsUp { get; init; } = true;
}
