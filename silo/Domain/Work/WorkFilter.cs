namespace CampaignHub.Domain.Work;

/// <summary>Which lines of a register are meant.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="CommuneCode">Those of one commune's register; null for the whole province, the Sở's own among them.</param>
public sealed record WorkFilter(DateOnly From, DateOnly To, string? CommuneCode);
