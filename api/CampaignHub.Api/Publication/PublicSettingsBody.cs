namespace CampaignHub.Api.Publication;

/// <summary>What the public page shows.</summary>
/// <param name="Enabled">The page and its figures can be had at all.</param>
/// <param name="ShowRunning">Open and closed days, too, not only finalised ones.</param>
public sealed record PublicSettingsBody(bool? Enabled, bool? ShowRunning);
