using CampaignHub.Api.Roster;
using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Totals;
using CampaignHub.Grains;

namespace CampaignHub.Api.Totals;

/// <summary>From the grains' slots to what is sent.</summary>
internal static class TotalsBodies
{
    public static CommuneTotalsBody Of(CommuneSlot slot) =>
        TotalsBody.Fill(new CommuneTotalsBody(slot.CommuneCode), slot.Totals.ToDomain(), slot.TeamsReporting);

    public static TeamTotalsBody Of(TeamSlot slot, string name) => Of(slot.TeamCode, name, slot.Totals.ToDomain());

    public static TeamTotalsBody Of(string code, string name, DayTotals totals) =>
        TotalsBody.Fill(new TeamTotalsBody(code, name), totals, totals.Counted.CheckIns > 0 ? 1 : 0);

    /// <summary>The province with every commune, zeros included.</summary>
    public static ProvinceTotalsBody Of(
        DayInfo day,
        IReadOnlyDictionary<string, CommuneSlot> slots,
        IReadOnlyList<Commune> communes,
        long sequence,
        DateTimeOffset at)
    {
        var province = slots.Values.Aggregate(DayTotals.Zero, (sum, slot) => sum + slot.Totals.ToDomain());
        var bodies = communes
            .Select(commune => slots.TryGetValue(commune.Code, out var slot)
                ? Of(slot)
                : TotalsBody.Fill(new CommuneTotalsBody(commune.Code), DayTotals.Zero, 0))
            .ToList();
        return new ProvinceTotalsBody(
            day.Date, day.Status, day.Name, sequence, at,
            TotalsBody.Of(province, slots.Values.Sum(slot => slot.TeamsReporting)), bodies);
    }

    /// <summary>Every active team, and dissolved ones that have entries on the date.</summary>
    public static IReadOnlyList<TeamTotalsBody> Of(IReadOnlyDictionary<string, TeamSlot> slots, IReadOnlyList<Team> teams) =>
    [
        .. teams
            .Where(team => team.Active || slots.ContainsKey(team.Code))
            .Select(team => slots.TryGetValue(team.Code, out var slot)
                ? Of(slot, team.Name)
                : Of(team.Code, team.Name, DayTotals.Zero)),
    ];
}
