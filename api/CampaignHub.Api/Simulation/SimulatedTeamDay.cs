namespace CampaignHub.Api.Simulation;

/// <summary>Tổ bắt đầu or Tổ kết thúc, as a phone sends it: the team goes out with so many members, or is done for the date.</summary>
internal sealed record SimulatedTeamDay(Guid Id, string TeamCode, string Event, DateOnly Date, DateTimeOffset OccurredAt)
{
    public int? Staff { get; init; }
}
