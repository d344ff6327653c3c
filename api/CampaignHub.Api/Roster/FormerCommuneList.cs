namespace CampaignHub.Api.Roster;

/// <summary>Communes before the mergers, as villages name them.</summary>
/// <param name="Items">By commune of today, then by name.</param>
public sealed record FormerCommuneList(IReadOnlyList<FormerCommune> Items);

/// <summary>A commune before the mergers.</summary>
/// <param name="CommuneCode">The commune of today.</param>
/// <param name="Name">As the roster writes it.</param>
public sealed record FormerCommune(string CommuneCode, string Name);
