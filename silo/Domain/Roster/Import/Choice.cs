using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>A code and the words for it.</summary>
/// <param name="Code">What is stored.</param>
/// <param name="Vi">The word exports print.</param>
/// <param name="En">The word in English.</param>
/// <param name="Aliases">What else people write.</param>
public sealed record Choice(string Code, string Vi, string En, params ImmutableArray<string> Aliases);
