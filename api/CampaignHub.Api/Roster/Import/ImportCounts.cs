namespace CampaignHub.Api.Roster.Import;

/// <summary>Numbers of rows.</summary>
public sealed record ImportCounts(int Added, int Changed, int Left, int Refused);
