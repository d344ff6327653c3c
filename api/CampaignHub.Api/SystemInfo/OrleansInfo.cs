namespace CampaignHub.Api.SystemInfo;

/// <param name="Source"><c>package</c> or <c>stand-in</c>.</param>
/// <param name="Version">Version of the packages; for the stand-in, the one whose programming model it follows.</param>
public sealed record OrleansInfo(string Source, string Version);
