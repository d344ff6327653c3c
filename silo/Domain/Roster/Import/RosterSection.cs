namespace CampaignHub.Domain.Roster.Import;

/// <summary>A row that heads those below it, with the name of a commune or of a village.</summary>
internal sealed record RosterSection(string? Commune, string? Village);
