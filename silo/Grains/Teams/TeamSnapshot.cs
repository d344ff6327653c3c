using CampaignHub.Contracts.Totals;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Grains.Teams;

/// <summary>A team's state as kept between activations: a cache of the ledger that may be deleted at any time.</summary>
[GenerateSerializer, Alias("campaignhub.TeamSnapshot")]
public sealed class TeamSnapshot
{
    /// <summary>Number of the last entry it contains; 0 for no snapshot.</summary>
    [Id(0)]
    public long Number { get; set; }

    /// <summary>Hash of that entry; a snapshot whose entry has another hash in the ledger is not used.</summary>
    [Id(1)]
    public byte[] Hash { get; set; } = [];

    /// <summary>Totals are complete from this date on, as a day number.</summary>
    [Id(2)]
    public int KnownFrom { get; set; }

    /// <summary>Totals per date.</summary>
    [Id(3)]
    public List<TeamSnapshotDay> Days { get; set; } = [];

    internal static TeamSnapshot Of(TeamState state) => new()
    {
        Number = state.Head.Number,
        Hash = state.Head.Hash.ToArray(),
        KnownFrom = state.KnownFrom.DayNumber,
        Days = [.. state.Days.Select(day => new TeamSnapshotDay(day.Key.DayNumber, day.Value.Number, day.Value.Totals.ToMessage()))],
    };

    internal TeamState ToState(string teamCode) => new(
        teamCode,
        new StreamHead(Number, Hash),
        DateOnly.FromDayNumber(KnownFrom),
        Days.ToImmutableDictionary(
            day => DateOnly.FromDayNumber(day.DayNumber),
            day => new TeamDay(day.Number, day.Totals.ToDomain())));
}

/// <summary>A date of a <see cref="TeamSnapshot"/>.</summary>
/// <param name="DayNumber">The date, as a day number.</param>
/// <param name="Number">The last entry of the date.</param>
/// <param name="Totals">Its totals.</param>
[GenerateSerializer, Alias("campaignhub.TeamSnapshotDay")]
public sealed record TeamSnapshotDay(
    [property: Id(0)] int DayNumber,
    [property: Id(1)] long Number,
    [property: Id(2)] TotalsMessage Totals);
