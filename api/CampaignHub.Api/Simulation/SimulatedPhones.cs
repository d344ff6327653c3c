using CampaignHub.Domain;

namespace CampaignHub.Api.Simulation;

/// <summary>
/// What the phones of simulated teams send, in the order of a real one: before the first record of a date that the team goes out, after
/// its last that it is done.
/// </summary>
internal sealed class SimulatedPhones(CheckInSender sender, TimeProvider time)
{
    /// <summary>Sends until there is an answer that ends the matter.</summary>
    public async Task SendAsync(SimulatedTeam team, SimulatedCheckIn record, CancellationToken cancellation)
    {
        var (goesOut, goesHome) = team.Hours.With(record.OccurredAt);
        var date = VietnamTime.DateOf(record.OccurredAt);
        if (goesOut)
        {
            await SayAsync(new(Guid.CreateVersion7(record.OccurredAt), team.Code, "start", date, record.OccurredAt) { Staff = team.Members });
        }

        await sender.SendAsync(team, record, cancellation);
        if (goesHome)
        {
            // Not before the last record was received: a team that records after its end is at work again.
            var now = time.GetUtcNow().ToOffset(VietnamTime.Offset);
            await SayAsync(new(Guid.CreateVersion7(now), team.Code, "end", date, now));
        }

        Task SayAsync(SimulatedTeamDay said) => sender.SayAsync(team, said, cancellation);
    }
}
