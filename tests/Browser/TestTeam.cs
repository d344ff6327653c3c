namespace CampaignHub.Browser.Tests;

/// <summary>A team one test has for itself, and its commune.</summary>
internal sealed record TestTeam(string Code, string CommuneCode);
