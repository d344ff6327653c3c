namespace CampaignHub.Api.Access;

/// <summary>Marks the few endpoints for a session whose first password is still to be changed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenBeforePasswordChangeAttribute : Attribute;
