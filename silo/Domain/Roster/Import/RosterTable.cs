using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>A file as the roster's table.</summary>
/// <param name="Header">Its columns.</param>
/// <param name="Rows">Its rows, each with what it takes over from the rows above.</param>
public sealed record RosterTable(RosterHeader Header, ImmutableArray<RosterRow> Rows);
