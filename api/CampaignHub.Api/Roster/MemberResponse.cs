namespace CampaignHub.Api.Roster;

/// <summary>A member on the wire.</summary>
/// <param name="Number">Number in the team's roster, kept for good.</param>
/// <param name="Name">For those who may see names.</param>
/// <param name="Role"><c>leader</c>, <c>deputy</c> or <c>member</c>.</param>
/// <param name="Core">Nòng cốt.</param>
/// <param name="Duty">For those who may see names.</param>
/// <param name="Organisation">Organisation that sent the member.</param>
/// <param name="Phone">As it is dialled, for those who may see names, except the team's own devices.</param>
/// <param name="Active">False after the member left.</param>
public sealed record MemberResponse(
    int Number, string? Name, string Role, bool Core, string? Duty, string? Organisation, string? Phone, bool Active);
