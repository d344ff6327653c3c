using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.CheckIns;

/// <summary>
/// One record of work (phiếu ghi nhận) as the phone froze it. Two check-ins are the same body when they are equal:
/// time to the microsecond in UTC, position in degrees × 10⁷, text in NFC, counts without zeros, absent as null.
/// </summary>
/// <param name="Id">Chosen by the phone; any UUID.</param>
/// <param name="TeamCode">Commune code, hyphen, three digits.</param>
/// <param name="OccurredAt">When the work was done by the phone's own clock, UTC, whole microseconds.</param>
/// <param name="Kind">A kind of the program file, such as <c>household</c>.</param>
/// <param name="Households">Households whose members were helped or visited, 0 to 10,000.</param>
/// <param name="People">Turns of people guided, 0 to 10,000.</param>
/// <param name="Results">Activity → people (or businesses) who managed it.</param>
public sealed record CheckIn(
    Guid Id,
    string TeamCode,
    DateTime OccurredAt,
    string Kind,
    int Households,
    int People,
    Counts Results)
{
    /// <summary>Businesses helped; null when the phone did not say.</summary>
    public int? Businesses { get; init; }

    /// <summary>Activity → helped, not finished.</summary>
    public Counts Pending { get; init; } = Counts.Empty;

    /// <summary>The member's number in the team's roster.</summary>
    public int? MemberNumber { get; init; }

    /// <summary>Members on duty together.</summary>
    public int? Staff { get; init; }

    /// <summary><c>absent</c>, <c>refused</c> or <c>return</c>.</summary>
    public string? Outcome { get; init; }

    /// <summary>What outreach was done, for the kind <c>outreach</c>.</summary>
    public Outreach? Outreach { get; init; }

    /// <summary>Seconds to add to the phone's clock to get the server's, as measured by the phone.</summary>
    public int? ClockOffsetSeconds { get; init; }

    /// <summary><c>phone</c> or <c>paper</c>.</summary>
    public string? Source { get; init; }

    /// <summary>What may have to be erased by law while the ledger stays whole.</summary>
    public PrivatePart Private { get; init; } = PrivatePart.None;

    /// <summary>When the work was done by the server's clock, as far as the phone could measure it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset leads out of the calendar; the edge refuses such a record.</exception>
    public DateTime CorrectedAt => OccurredAt.AddSeconds(ClockOffsetSeconds ?? 0);

    /// <summary>The day of the work, in Asia/Ho_Chi_Minh.</summary>
    public DateOnly Date => VietnamTime.DateOf(CorrectedAt);
}
