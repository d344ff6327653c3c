using CampaignHub.Domain.Teams;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.Ports;

/// <summary>Sums over the ledger by date.</summary>
public interface IDayTotalsReader
{
    /// <summary>The totals of every team with entries on a date, in one commune or (null) in all.</summary>
    Task<IReadOnlyList<TeamDayRow>> ReadAsync(DateOnly date, string? communeCode, CancellationToken cancellation);

    /// <summary>A team's totals from one date to another, both included.</summary>
    Task<DayTotals> ReadTeamAsync(string teamCode, DateOnly from, DateOnly to, CancellationToken cancellation);

    /// <summary>The totals of <see cref="ReadAsync"/> at given entry numbers: entries above a team's number are left out. For the self-audit.</summary>
    Task<IReadOnlyList<TeamDayRow>> ReadAtAsync(
        DateOnly date,
        string communeCode,
        IReadOnlyDictionary<string, long> numbers,
        CancellationToken cancellation);

    /// <summary>The last entry number of every team's stream.</summary>
    Task<IReadOnlyDictionary<string, long>> ReadHeadsAsync(CancellationToken cancellation);

    /// <summary>The last entry of each date that these streams wrote to after these numbers.</summary>
    Task<IReadOnlyList<TeamGrowth>> ReadGrowthAsync(IReadOnlyDictionary<string, long> afterNumbers, CancellationToken cancellation);
}

/// <summary>A team wrote to a date, and its last entry there has this number.</summary>
public sealed record TeamGrowth(string TeamCode, DateOnly Date, long Number);

/// <summary>A team's totals of a date.</summary>
public sealed record TeamDayRow(string TeamCode, TeamDay Day);
