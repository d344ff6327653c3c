namespace CampaignHub.Api.Roster.Import;

/// <summary>A problem or note.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Field">Key of the column; null when it is about the whole row.</param>
/// <param name="Title">Head of that column.</param>
/// <param name="Message">What is wrong and what to do, for people.</param>
public sealed record ImportRemark(string Code, string? Field, string? Title, string Message);
