namespace CampaignHub.Domain.Programs;

/// <summary>A code that is stored and its names that are shown: an outcome, an organisation, a kind of village.</summary>
public sealed record NamedCode(string Code, LocalText Name);
