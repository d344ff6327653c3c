namespace CampaignHub.Domain.Totals;

/// <summary>The totals of one date, of a team, a commune or the province.</summary>
/// <param name="Counted">All records that count.</param>
/// <param name="ToCheck">Of these, the ones with an open mark (cần kiểm tra).</param>
/// <param name="Held">Records kept outside the totals until the commune decides.</param>
/// <param name="LastAt">Server time (UTC) of the date's last entry; null when there is none.</param>
public sealed record DayTotals(Tally Counted, Tally ToCheck, long Held, DateTime? LastAt)
{
    /// <summary>Nothing recorded.</summary>
    public static DayTotals Zero { get; } = new(Tally.Zero, Tally.Zero, 0, null);

    /// <summary>The records without those that have an open mark.</summary>
    public Tally Trusted => Counted - ToCheck;

    /// <summary>The sum; the later of the two last times.</summary>
    public static DayTotals operator +(DayTotals left, DayTotals right) => new(
        left.Counted + right.Counted,
        left.ToCheck + right.ToCheck,
        left.Held + right.Held,
        Later(left.LastAt, right.LastAt));

    /// <summary>
    /// These totals with one part of the sum replaced by a newer one. The newer is added before the old is taken away, so that an activity
    /// of this part alone does not fall to 0 in between and its code is kept.
    /// </summary>
    public DayTotals Replace(DayTotals old, DayTotals newer)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(newer);
        return new(
            Counted + newer.Counted - old.Counted,
            ToCheck + newer.ToCheck - old.ToCheck,
            Held - old.Held + newer.Held,
            Later(LastAt, newer.LastAt));
    }

    private static DateTime? Later(DateTime? left, DateTime? right) =>
        left is null || right > left ? right ?? left : left;
}
