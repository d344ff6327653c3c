using CampaignHub.Domain;

namespace CampaignHub.Api.Simulation;

/// <summary>What the phones of simulated teams send, in the order of a real one: before the first record of a date that the team goes out.</summary>
internal sealed class SimulatedPhones(CheckInSender sender)
{
    /// <summary>Sends until there is an answer that ends the matter.</summary>
    public async Task SendAsync(SimulatedTeam team, SimulatedCheckIn record, CancellationToken cancellation)
    {
        if (team.GoesOutOn(VietnamTime.DateOf(record.OccurredAt)))
        {
            var start = new SimulatedStart(Guid.CreateVersion7(record.OccurredAt), team.Code, record.OccurredAt, team.Members);
            await sender.SayAsync(team, start, cancellation);
        }

        await sender.SendAsync(team, record, cancellation);
    }
}
