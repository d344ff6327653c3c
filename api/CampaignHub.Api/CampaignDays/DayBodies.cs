using CampaignHub.Api.CampaignDays.Communes;
using CampaignHub.Contracts.Days;

namespace CampaignHub.Api.CampaignDays;

/// <summary>Campaign days as they are sent, with the communes in which they are postponed.</summary>
internal sealed class DayBodies(PostponementStore postponements)
{
    public async Task<CampaignDayBody> OfAsync(DayInfo day, CancellationToken cancellation) =>
        CampaignDayBody.Of(day) with { Postponed = [.. (await postponements.ListAsync(day.Date, cancellation))[day.Date]] };

    public async Task<IReadOnlyList<CampaignDayBody>> OfAsync(IEnumerable<DayInfo> days, CancellationToken cancellation)
    {
        var postponed = await postponements.ListAsync(date: null, cancellation);
        return [.. days.Select(day => CampaignDayBody.Of(day) with { Postponed = [.. postponed[day.Date]] })];
    }
}
