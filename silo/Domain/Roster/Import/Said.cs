namespace CampaignHub.Domain.Roster.Import;

/// <summary>What a row says about a field; null when its cell is empty.</summary>
internal readonly record struct Said(RowOutcome By, string? Text);
