namespace CampaignHub.Domain.Programs;

/// <summary>A public page the plan names, the first of the teams' materials.</summary>
public sealed record Link(string Code, LocalText Name, Uri Url, string Plan);
