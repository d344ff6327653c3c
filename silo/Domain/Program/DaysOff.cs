namespace CampaignHub.Domain.Programs;

/// <summary>Days on which offices do not work though they are not at a weekend (Bộ luật Lao động, Điều 112), both included.</summary>
public sealed record DaysOff(string Code, LocalText Name, DateOnly From, DateOnly To)
{
    /// <summary>Each of them.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(From.DayNumber, To.DayNumber - From.DayNumber + 1).Select(DateOnly.FromDayNumber);
}
