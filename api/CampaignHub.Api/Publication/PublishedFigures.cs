using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Ports;
using CampaignHub.Ledger.Seals;

namespace CampaignHub.Api.Publication;

/// <summary>Days and seals as stored; of days under way, the ledger's sums.</summary>
internal sealed class PublishedFigures(ICampaignDayStore days, IDayTotalsReader ledger, SealReader seals) : IPublishedFigures
{
    public async Task<IReadOnlyList<PublishedDay>> ListAsync(int limit, CancellationToken cancellation)
    {
        var all = await days.ListAsync(limit, cancellation);
        return [.. all.Where(day => day.Status is DayStatus.Open or DayStatus.Closed or DayStatus.Finalised).Select(Of)];
    }

    public async Task<IReadOnlyList<TeamDayRow>> ReadAsync(PublishedDay day, CancellationToken cancellation)
    {
        if (day.Seal is not { } number)
        {
            return await ledger.ReadAsync(day.Date, communeCode: null, cancellation);
        }

        var teams = await seals.ReadTeamsAsync(day.Date, number, cancellation);
        return [.. teams.Select(team => new TeamDayRow(team.TeamCode, team.Day))];
    }

    private static PublishedDay Of(CampaignDay day)
    {
        var seal = day.Status is DayStatus.Finalised ? day.Seal : null;
        return new(day.Date, day.Plan.Name, day.Status.ToString().ToLowerInvariant(), seal?.Number, seal?.Root, seal?.SealedAt);
    }
}
