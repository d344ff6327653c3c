namespace CampaignHub.Api.Simulation;

/// <summary>Tổ bắt đầu, as a phone sends it: the team goes out with so many members.</summary>
internal sealed record SimulatedStart(Guid Id, string TeamCode, DateTimeOffset OccurredAt, int Staff)
{
    public string Event { get; } = "start";
}
