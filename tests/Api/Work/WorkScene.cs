using CampaignHub.Api.Roster;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Domain.Work;
using CampaignHub.Ledger.Work;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Work;

/// <summary>Lines of the registers, put there past the api.</summary>
internal static class WorkScene
{
    /// <summary>A new line of a register of a team's commune; its id.</summary>
    public static async Task<string> LineAsync(ApiServer server, string register, string team)
    {
        var (store, cancellation) = (server.Services.GetRequiredService<WorkStore>(), TestContext.Current.CancellationToken);
        var (id, commune, today) = (Guid.NewGuid(), TeamCode.CommuneOf(team)!, Sample.Today);
        _ = register switch
        {
            "trainings" => await store.SaveAsync(
                WorkRegisters.Trainings,
                new TeamTraining(id, commune, today, "Hội trường", "online", "UBND", ["safety"], [team], 5, null), "staff:0", cancellation),
            "nucleus-households" => await store.SaveAsync(
                WorkRegisters.NucleusHouseholds, new NucleusHousehold(id, commune, today, team, 7), "staff:0", cancellation),
            "inspections" => await store.SaveAsync(
                WorkRegisters.Inspections, new Inspection(id, commune, today, team, "Phòng VHXH", "Tốt", null, null), "staff:0", cancellation),
            _ => await store.SaveAsync(
                WorkRegisters.AwardDecisions,
                new AwardDecision(id, commune, today, null, "commendation", "Ra quân", [new AwardRecipient(null, team, null)], null), "staff:0", cancellation),
        };
        return id.ToString();
    }
}
