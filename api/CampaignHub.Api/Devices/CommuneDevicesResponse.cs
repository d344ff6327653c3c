namespace CampaignHub.Api.Devices;

/// <summary>The phones of a commune's teams, in numbers.</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="Teams">Active teams.</param>
/// <param name="TeamsWithPhone">Of these, the ones with a device that was not revoked.</param>
/// <param name="Phones">Devices of active teams that were not revoked.</param>
/// <param name="SeenInAWeek">Of these, the ones that sent a request within the last seven days.</param>
/// <param name="OpenCodes">Activation codes of active teams that can still be used.</param>
/// <param name="PhonesHolding">Phones that said last that they still hold something unsent.</param>
/// <param name="Unsent">How much that is in all.</param>
public sealed record CommuneDevicesResponse(
    string CommuneCode, long Teams, long TeamsWithPhone, long Phones, long SeenInAWeek, long OpenCodes, long PhonesHolding, long Unsent);
