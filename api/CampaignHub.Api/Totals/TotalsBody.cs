using CampaignHub.Domain.Totals;

namespace CampaignHub.Api.Totals;

/// <summary>
/// T of the contract: the figures of one date of a team, a commune or the province. An activity without a count is left
/// out and reads as 0.
/// </summary>
public record TotalsBody
{
    /// <summary>Records (phiếu).</summary>
    public long CheckIns { get; init; }

    /// <summary>Household visits (lượt hộ).</summary>
    public long Households { get; init; }

    /// <summary>Businesses (cơ sở).</summary>
    public long Businesses { get; init; }

    /// <summary>Turns of people guided (lượt người).</summary>
    public long People { get; init; }

    /// <summary>Activity → people or businesses who managed it.</summary>
    public IReadOnlyDictionary<string, long>? Results { get; init; }

    /// <summary>Activity → helped, not finished.</summary>
    public IReadOnlyDictionary<string, long>? Pending { get; init; }

    /// <summary>Teams with net check-ins above 0.</summary>
    public int TeamsReporting { get; init; }

    /// <summary>Records with an open mark.</summary>
    public long Flagged { get; init; }

    /// <summary>Records kept outside the totals.</summary>
    public long Held { get; init; }

    /// <summary>Server time of the date's last entry; null when there is none.</summary>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>The figures without records that have an open mark.</summary>
    public TrustedBody? Trusted { get; init; }

    internal static TotalsBody Of(DayTotals totals, int teamsReporting) => Fill(new TotalsBody(), totals, teamsReporting);

    /// <summary>Puts the figures into a body that also says whose they are.</summary>
    internal static T Fill<T>(T body, DayTotals totals, int teamsReporting)
        where T : TotalsBody => body with
        {
            CheckIns = totals.Counted.CheckIns,
            Households = totals.Counted.Households,
            Businesses = totals.Counted.Businesses,
            People = totals.Counted.People,
            Results = totals.Counted.Results.ToDictionary(),
            Pending = totals.Counted.Pending.ToDictionary(),
            TeamsReporting = teamsReporting,
            Flagged = totals.ToCheck.CheckIns,
            Held = totals.Held,
            LastAt = totals.LastAt is { } last ? new DateTimeOffset(last, TimeSpan.Zero) : null,
            Trusted = TrustedBody.Of(totals.Trusted),
        };
}

/// <summary>The figures without records that have an open mark.</summary>
public sealed record TrustedBody(long CheckIns, long Households, long People, IReadOnlyDictionary<string, long> Results)
{
    internal static TrustedBody Of(Tally tally) =>
        new(tally.CheckIns, tally.Households, tally.People, tally.Results.ToDictionary());
}

/// <summary>A commune's figures.</summary>
public sealed record CommuneTotalsBody(string Code) : TotalsBody;

/// <summary>A team's figures.</summary>
public sealed record TeamTotalsBody(string Code, string Name) : TotalsBody;
