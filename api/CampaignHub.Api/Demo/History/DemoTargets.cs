using CampaignHub.Api.CampaignDays.Targets;
using CampaignHub.Contracts.Days;
using CampaignHub.Ledger.Audit;
using Orleans;

namespace CampaignHub.Api.Demo.History;

/// <summary>
/// Targets of communes for today, for the newest earlier day and for the campaign, some within reach and some not, from what their
/// earlier days brought.
/// </summary>
internal sealed class DemoTargets(IGrainFactory grains, CommuneTargetStore targets)
{
    private const string PlanNumber = "12/KH-UBND (mẫu)";

    /// <summary>Every so many communes has a target.</summary>
    private const int Every = 6;

    /// <summary>Aimed at for today, of what the newest day brought; for the campaign, of what its days brought on average per day.</summary>
    private static readonly double[] s_reach = [0.7, 1, 1.4];

    public async Task GiveAsync(DateOnly today, int history, CancellationToken cancellation)
    {
        var newest = DemoCampaign.Days(today, history)[^1];
        var day = await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(newest)).GetAsync();
        var chosen = day.Communes.OrderBy(slot => slot.CommuneCode, StringComparer.Ordinal).Where((_, index) => index % Every == 0);
        foreach (var (slot, index) in chosen.Select((slot, index) => (slot, index)))
        {
            var aim = slot.Totals.Counted.People * s_reach[index % s_reach.Length];
            await GiveAsync(slot.CommuneCode, "day", DayKeys.Of(today), aim, cancellation);
            await GiveAsync(slot.CommuneCode, "day", DayKeys.Of(newest), aim, cancellation);
            await GiveAsync(slot.CommuneCode, "campaign", DemoCampaign.Code, aim * (history + 1), cancellation);
        }
    }

    private Task GiveAsync(string commune, string scope, string key, double aim, CancellationToken cancellation)
    {
        var value = Math.Max(10, (int)Math.Round(aim / 10) * 10);
        return targets.SaveAsync(new CommuneTargetBody(commune, scope, key, "people", value, PlanNumber), AuditEntry.System, cancellation);
    }
}
