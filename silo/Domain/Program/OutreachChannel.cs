namespace CampaignHub.Domain.Programs;

/// <summary>A way of spreading the word, with the unit its quantity is given in.</summary>
public sealed record OutreachChannel(string Code, LocalText Name, LocalText Unit);
