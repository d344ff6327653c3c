using CampaignHub.Domain.CheckIns;

namespace CampaignHub.Domain.Totals;

/// <summary>A plain sum of check-ins. Adding and subtracting are exact, so any order of entries gives the same tally.</summary>
/// <param name="CheckIns">Records (phiếu).</param>
/// <param name="Households">Household visits (lượt hộ).</param>
/// <param name="Businesses">Businesses (cơ sở).</param>
/// <param name="People">Turns of people guided (lượt người).</param>
/// <param name="Results">Activity → people or businesses who managed it.</param>
/// <param name="Pending">Activity → helped, not finished.</param>
public sealed record Tally(long CheckIns, long Households, long Businesses, long People, Counts Results, Counts Pending)
{
    /// <summary>Nothing recorded.</summary>
    public static Tally Zero { get; } = new(0, 0, 0, 0, Counts.Empty, Counts.Empty);

    /// <summary>True when every figure is 0, as most tallies of records to check are.</summary>
    public bool IsZero => CheckIns == 0 && Households == 0 && Businesses == 0 && People == 0 && Results.IsEmpty && Pending.IsEmpty;

    /// <summary>The tally of one check-in.</summary>
    public static Tally Of(CheckIn checkIn)
    {
        ArgumentNullException.ThrowIfNull(checkIn);
        return new(1, checkIn.Households, checkIn.Businesses ?? 0, checkIn.People, checkIn.Results, checkIn.Pending);
    }

    /// <summary>The sum.</summary>
    public static Tally operator +(Tally left, Tally right) => right.IsZero ? left : left.IsZero ? right : new(
        left.CheckIns + right.CheckIns,
        left.Households + right.Households,
        left.Businesses + right.Businesses,
        left.People + right.People,
        left.Results + right.Results,
        left.Pending + right.Pending);

    /// <summary>The difference.</summary>
    public static Tally operator -(Tally left, Tally right) => right.IsZero ? left : new(
        left.CheckIns - right.CheckIns,
        left.Households - right.Households,
        left.Businesses - right.Businesses,
        left.People - right.People,
        left.Results - right.Results,
        left.Pending - right.Pending);

    /// <summary>Every figure times a factor; -1 for a reversal.</summary>
    public static Tally operator *(int factor, Tally tally) => factor == 1 ? tally : new(
        factor * tally.CheckIns,
        factor * tally.Households,
        factor * tally.Businesses,
        factor * tally.People,
        factor * tally.Results,
        factor * tally.Pending);
}
