using CampaignHub.Api.Hosting;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain;
using CampaignHub.Ledger.Audit;
using Orleans;

namespace CampaignHub.Api.Demo;

/// <summary>Opens today as a campaign day, once; a day that somebody closed stays closed.</summary>
internal sealed class DemoDay(IGrainFactory grains, TimeProvider time) : IStartStep
{
    public string Name => "Campaign day of today";

    public async Task RunAsync(CancellationToken cancellation)
    {
        var today = grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(VietnamTime.DateOf(time.GetUtcNow())));
        if ((await today.GetInfoAsync()).Status == "undeclared")
        {
            await today.DeclareAsync(new DeclareRequest(DayPlanMessage.Named("Ngày ra quân mẫu"), AuditEntry.System));
            await today.OpenAsync(AuditEntry.System);
        }
    }
}
