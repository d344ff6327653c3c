using CampaignHub.Api.Access;

namespace CampaignHub.Api.Demo;

/// <summary>An account of the demonstration, its password still to be drawn.</summary>
internal sealed record DemoAccount(
    string UserName, string DisplayName, Role Role, string? CommuneCode = null, string? Department = null);
