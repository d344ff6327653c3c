namespace CampaignHub.Domain.Statistics;

/// <summary>Sums of records, or of their results; a row of results has only the last two.</summary>
/// <param name="CheckIns">Records (phiếu).</param>
/// <param name="Households">Visits to households (lượt hộ); one household visited twice counts twice.</param>
/// <param name="Businesses">Businesses helped (cơ sở).</param>
/// <param name="People">Turns of people guided (lượt người), not people.</param>
/// <param name="Staff">Turns of members on duty (lượt thành viên).</param>
/// <param name="Done">Turns in which an activity was managed (làm được), over all its activities.</param>
/// <param name="Pending">Turns in which it was not finished (chưa xong).</param>
public readonly record struct Figures(long CheckIns, long Households, long Businesses, long People, long Staff, long Done, long Pending)
{
    /// <summary>The sum.</summary>
    public static Figures operator +(Figures left, Figures right) => new(
        left.CheckIns + right.CheckIns,
        left.Households + right.Households,
        left.Businesses + right.Businesses,
        left.People + right.People,
        left.Staff + right.Staff,
        left.Done + right.Done,
        left.Pending + right.Pending);

    /// <summary>The difference.</summary>
    public static Figures operator -(Figures left, Figures right) => new(
        left.CheckIns - right.CheckIns,
        left.Households - right.Households,
        left.Businesses - right.Businesses,
        left.People - right.People,
        left.Staff - right.Staff,
        left.Done - right.Done,
        left.Pending - right.Pending);
}
