namespace CampaignHub.Domain.Programs;

/// <summary>A text that people read: Vietnamese first, English second.</summary>
public sealed record LocalText(string Vi, string En);
