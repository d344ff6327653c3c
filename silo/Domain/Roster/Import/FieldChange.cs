namespace CampaignHub.Domain.Roster.Import;

/// <summary>A field that gets another content, both as exports show them.</summary>
/// <param name="Column">The field.</param>
/// <param name="Before">What was there; null when there was nothing.</param>
/// <param name="After">What will be there; null when it is emptied.</param>
public sealed record FieldChange(RosterColumn Column, string? Before, string? After);
