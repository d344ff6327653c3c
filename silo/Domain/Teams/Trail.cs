using System.Collections.Immutable;
using CampaignHub.Domain.Ledger;

namespace CampaignHub.Domain.Teams;

/// <summary>
/// The records that stand in the last entries of a team's stream, ascending: what the marks compare a new one with. It
/// follows from these entries alone, so it is read back from the ledger and is in no snapshot, which would keep positions
/// that the law may ask to erase.
/// </summary>
public sealed record Trail(ImmutableArray<Footstep> Steps)
{
    /// <summary>How many entries back it reaches; five records in a row of four phones, and some marks between them.</summary>
    public const int Length = 24;

    /// <summary>Nothing recorded.</summary>
    public static Trail Empty { get; } = new([]);

    /// <summary>The trail that the last entries of a stream leave, ascending.</summary>
    public static Trail Of(IEnumerable<LedgerEntry> entries) => entries.Aggregate(Empty, (trail, entry) => trail.Evolve(entry));

    /// <summary>The trail after one more entry.</summary>
    public Trail Evolve(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var recent = Since(entry.Number - Length);
        return new(entry.Type switch
        {
            EntryType.CheckIn or EntryType.Replacement or EntryType.Booking when Marking.IsCompared(entry) => [.. recent, Footstep.Of(entry)],
            EntryType.Reversal => [.. recent.ToArray().Where(step => step.Subject != entry.Subject)],
            EntryType.Mark when Marking.DoubtsPlace(entry) => [.. recent.ToArray().Select(step => step.Subject == entry.Subject ? step with { Place = null } : step)],
            _ => [.. recent],
        });
    }

    /// <summary>The steps after an entry; they ascend.</summary>
    private ReadOnlySpan<Footstep> Since(long number)
    {
        var first = 0;
        while (first < Steps.Length && Steps[first].Number <= number)
        {
            first++;
        }

        return Steps.AsSpan()[first..];
    }
}
