using System.Collections.Immutable;
using CampaignHub.Domain.Ledger;

namespace CampaignHub.Domain.Teams;

/// <summary>What a team's stream comes to.</summary>
/// <param name="TeamCode">The team.</param>
/// <param name="Head">The last entry.</param>
/// <param name="KnownFrom">Totals are complete for this date and all later ones; an earlier date only when it is in <paramref name="Days"/>.</param>
/// <param name="Days">Totals per date of the work.</param>
public sealed record TeamState(string TeamCode, StreamHead Head, DateOnly KnownFrom, ImmutableDictionary<DateOnly, TeamDay> Days)
{
    /// <summary>Its last records, for the marks; not part of a snapshot.</summary>
    public Trail Trail { get; init; } = Trail.Empty;

    /// <summary>A team that has written nothing.</summary>
    public static TeamState Empty(string teamCode, DateOnly knownFrom) =>
        new(teamCode, StreamHead.Empty, knownFrom, ImmutableDictionary<DateOnly, TeamDay>.Empty);

    /// <summary>True when the totals of a date are in this state (zero when nothing was recorded).</summary>
    public bool Knows(DateOnly date) => date >= KnownFrom || Days.ContainsKey(date);

    /// <summary>The totals of a date that is known.</summary>
    public TeamDay Day(DateOnly date) => Days.GetValueOrDefault(date, TeamDay.Zero);

    /// <summary>The next state.</summary>
    public TeamState Evolve(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var date = entry.Date;
        return this with
        {
            Head = new StreamHead(entry.Number, entry.Hash),
            Trail = Trail.Evolve(entry),
            Days = Knows(date) ? Days.SetItem(date, Day(date).Evolve(entry)) : Days,
        };
    }

    /// <summary>The state after several entries.</summary>
    public TeamState Evolve(IEnumerable<LedgerEntry> entries) => entries.Aggregate(this, (state, entry) => state.Evolve(entry));
}
