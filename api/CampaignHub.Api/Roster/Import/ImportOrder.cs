namespace CampaignHub.Api.Roster.Import;

/// <summary>What is to be done with a file.</summary>
/// <param name="Actor">Who, as the audit writes it.</param>
/// <param name="OwnCommune">The only commune the file may speak of; null for all.</param>
/// <param name="DryRun">Only tell what would be done.</param>
/// <param name="Texts">Language of the answer.</param>
internal sealed record ImportOrder(string Actor, string? OwnCommune, bool DryRun, ImportTexts Texts);
