namespace CampaignHub.Domain.CheckIns;

/// <summary>Outreach work: a channel of the program file and how many of its units (banners, broadcasts, leaflets…).</summary>
public sealed record Outreach(string Channel, int Quantity);
