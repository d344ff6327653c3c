namespace CampaignHub.Api.Devices;

/// <summary>Asks for one code per entry; a team named twice gets two codes.</summary>
/// <param name="TeamCodes">1 to 500 teams.</param>
/// <param name="MemberNumber">Number in the team's roster of the member the codes are for; optional.</param>
public sealed record ActivationCodesRequest(IReadOnlyList<string>? TeamCodes, int? MemberNumber = null);
