using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>Why a row cannot be taken, or what is worth a look although it can.</summary>
/// <param name="Code">Stable, for programs; the sentence for people is looked up by it.</param>
/// <param name="Column">Column it is about; null when it is about the whole row.</param>
/// <param name="Values">What the sentence names, in its order: what was written, what is allowed.</param>
public sealed record ImportProblem(string Code, RosterColumn? Column, params ImmutableArray<string> Values);
