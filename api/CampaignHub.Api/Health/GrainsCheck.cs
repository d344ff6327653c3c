using CampaignHub.Contracts.Days;
using CampaignHub.Domain;
using Orleans;

namespace CampaignHub.Api.Health;

/// <summary>A grain answers: today's.</summary>
internal sealed class GrainsCheck(IGrainFactory grains, TimeProvider time) : IReadinessCheck
{
    public string Name => "grains";

    public Task CheckAsync(CancellationToken cancellation) =>
        grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(VietnamTime.DateOf(time.GetUtcNow()))).GetInfoAsync();
}
