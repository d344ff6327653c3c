namespace CampaignHub.Api.Roster.Import;

/// <summary>A field that changes, as people read it.</summary>
/// <param name="Field">Key of the column: <c>phone</c>.</param>
/// <param name="Title">Head of the column.</param>
/// <param name="Before">Null when there was nothing.</param>
/// <param name="After">Null when it is emptied.</param>
public sealed record ImportChange(string Field, string Title, string? Before, string? After);
