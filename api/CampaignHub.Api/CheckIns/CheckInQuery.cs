using CampaignHub.Api.Access;
using CampaignHub.Ledger;

namespace CampaignHub.Api.CheckIns;

/// <summary>What to list.</summary>
/// <param name="Date">
/// Date that the records are posted to. When left out: every date of what is held, was declined or is asked for by id, the
/// last 31 days of what is flagged or voided, else today.
/// </param>
/// <param name="Commune">One commune only.</param>
/// <param name="Team">One team only.</param>
/// <param name="Flagged">True: with an open mark only; false: without.</param>
/// <param name="Held">True: kept outside the totals only; false: counted only.</param>
/// <param name="State">
/// <c>counted</c> (without an open mark), <c>marked</c>, <c>held</c>, <c>declined</c> or <c>voided</c>. When left out, records
/// in force; by id, whatever became of them.
/// </param>
/// <param name="Source"><c>phone</c> or <c>paper</c>.</param>
/// <param name="Id">These check-ins only, 1 to 100 of them.</param>
/// <param name="After">Cursor: the <c>next</c> of the page before.</param>
/// <param name="Limit">1 to 500; 100 when left out.</param>
internal sealed record CheckInQuery(
    DateOnly? Date,
    string? Commune,
    string? Team,
    bool? Flagged,
    bool? Held,
    string? State,
    string? Source,
    Guid[]? Id,
    string? After,
    int? Limit)
{
    private const int RecentDays = 31;
    private const int MostIds = 100;
    private const int DefaultLimit = 100;
    private const int HighestLimit = 500;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Fault() =>
        Limit is < 1 or > HighestLimit || !CheckInCursor.TryParse(After, out _) ? $"limit is 1 to {HighestLimit}; after is the next of the page before."
        : State is not (null or "counted" or "marked" or "held" or "declined" or "voided") ? "state is counted, marked, held, declined or voided."
        : Source is not (null or "phone" or "paper") ? "source is phone or paper."
        : Id?.Length > MostIds ? $"Ask for at most {MostIds} ids at a time."
        : null;

    /// <summary>The filter within a scope.</summary>
    public CheckInFilter Filter(DateOnly today, (string? Commune, string? Team) scope)
    {
        _ = CheckInCursor.TryParse(After, out var after);
        var (from, to) = Dates(today);
        return new CheckInFilter(from, to, after, Limit ?? DefaultLimit)
        {
            CommuneCode = scope.Commune,
            TeamCode = scope.Team,
            Flagged = State switch { "counted" => false, "marked" => true, _ => Flagged },
            Held = State switch { "counted" => false, "held" => true, _ => Held },
            Source = Source,
            Fate = State switch
            {
                "declined" => RecordFate.Declined,
                "voided" => RecordFate.Voided,
                null when HasIds => null,
                _ => RecordFate.InForce,
            },
            Ids = Id ?? [],
        };
    }

    /// <summary>What of it the caller may see, narrowed to the caller's own commune or team when nothing narrower is asked; null when nothing.</summary>
    public (string? Commune, string? Team)? ScopeFor(Caller caller)
    {
        var (commune, team) = (Commune, Team ?? caller.TeamCode);
        commune ??= team is null ? caller.CommuneCode : null;
        var isAllowed = team is not null ? caller.MaySeeTeam(team)
            : commune is not null ? caller.MaySeeCommune(commune)
            : caller.MaySeeProvince();
        return isAllowed ? (commune, team) : null;
    }

    private bool HasIds => Id is { Length: > 0 };

    private (DateOnly From, DateOnly To) Dates(DateOnly today) =>
        Date is { } date ? (date, date)
        : HasIds || Held is true || State is "held" or "declined" ? (DateOnly.MinValue, DateOnly.MaxValue)
        : Flagged is true || State is "marked" or "voided" ? (today.AddDays(-RecentDays), today.AddDays(1))
        : (today, today);
}
