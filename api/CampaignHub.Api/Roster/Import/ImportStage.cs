namespace CampaignHub.Api.Roster.Import;

/// <summary>How far an import is.</summary>
/// <param name="Stage"><c>reading</c>, <c>checking</c>, <c>writing</c>, <c>done</c> or <c>failed</c>.</param>
/// <param name="Done">Rows done in this stage.</param>
/// <param name="Total">Rows of the file; 0 while it is being read.</param>
public sealed record ImportStage(string Stage, int Done, int Total);
