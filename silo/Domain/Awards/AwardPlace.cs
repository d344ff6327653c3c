namespace CampaignHub.Domain.Awards;

/// <summary>Where somebody works.</summary>
/// <param name="Households">Households of the place (a share, where several teams work in a village); null when nobody has said.</param>
/// <param name="AreaFactor">What the amount of work is multiplied by; 1 for an ordinary area.</param>
/// <param name="Teams">Active teams of a commune; 0 where it does not matter.</param>
/// <param name="TeamsReporting">Of these, teams with a record in the range.</param>
public sealed record AwardPlace(decimal? Households, decimal AreaFactor, int Teams = 0, int TeamsReporting = 0);
