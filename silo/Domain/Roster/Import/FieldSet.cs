using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>The fields of a village, team or member as the columns of the table.</summary>
/// <param name="Columns">The columns, in their order.</param>
/// <param name="MayBeCleared">Those that an emptied cell empties; the others cannot be empty, or say nothing when they are.</param>
/// <param name="Get">A field, in the form of <see cref="FieldValue.Text"/>; null when it is empty.</param>
/// <param name="Set">The thing with another field.</param>
internal sealed record FieldSet<T>(
    ImmutableArray<RosterColumn> Columns,
    ImmutableArray<RosterColumn> MayBeCleared,
    Func<T, RosterColumn, string?> Get,
    Func<T, RosterColumn, string?, T> Set);
