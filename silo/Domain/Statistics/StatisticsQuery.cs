using System.Collections.Immutable;

namespace CampaignHub.Domain.Statistics;

/// <summary>A question to the figures: a span of days of work, what to group by, and what to keep of them.</summary>
/// <param name="From">First day of the work.</param>
/// <param name="To">Last day of the work, included.</param>
/// <param name="GroupBy">In the order of the answer's keys; none asks for the total alone.</param>
public sealed record StatisticsQuery(DateOnly From, DateOnly To, ImmutableArray<Grouping> GroupBy)
{
    /// <summary>Days within which teams are counted where the ledger itself is read.</summary>
    public const int MostDaysOfTeams = 62;

    /// <summary>Only these communes; empty for all.</summary>
    public ImmutableArray<string> Communes { get; init; } = [];

    /// <summary>Only these teams; empty for all.</summary>
    public ImmutableArray<string> Teams { get; init; } = [];

    /// <summary>Only results of these activities; empty for all. Figures of records cannot be told by activity, so the answer has results only.</summary>
    public ImmutableArray<string> Activities { get; init; } = [];

    /// <summary>Only these kinds; empty for all.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>Only records of members of these organisations; empty for all.</summary>
    public ImmutableArray<string> Organisations { get; init; } = [];

    /// <summary>Only communes of these provinces before the merger; empty for all.</summary>
    public ImmutableArray<string> FormerProvinces { get; init; } = [];

    /// <summary>Only teams whose villages belonged to one of these communes before the mergers, by the name that the roster gives; empty for all.</summary>
    public ImmutableArray<string> FormerCommunes { get; init; } = [];

    /// <summary>Only teams whose villages have one of these attributes of areas; empty for all.</summary>
    public ImmutableArray<string> Areas { get; init; } = [];

    /// <summary>Only work of campaign days (true), only regular work (false), or both (null).</summary>
    public bool? OnCampaignDays { get; init; }

    /// <summary>
    /// Whether rows of records tell how many teams reported. By organisation and day that is read from the ledger itself, so only for
    /// <see cref="MostDaysOfTeams"/> days; for longer spans it is left out.
    /// </summary>
    public bool CountsTeams { get; init; }

    /// <summary>
    /// Team → the last entry to count: the figures as they were when these were the heads of the streams. Null for all entries.
    /// Teams that are not named count nothing.
    /// </summary>
    public IReadOnlyDictionary<string, long>? Heads { get; init; }

    /// <summary>True when the answer depends on which organisations members are of.</summary>
    public bool LooksAtOrganisations => !Organisations.IsEmpty || GroupBy.Contains(Grouping.Organisation);

    /// <summary>True when the answer counts results: then a row is not one of records.</summary>
    public bool CountsResults => !Activities.IsEmpty || GroupBy.Contains(Grouping.Activity) || GroupBy.Contains(Grouping.Group);
}
