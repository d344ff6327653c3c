using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Roster;

namespace CampaignHub.Api.Demo;

/// <summary>
/// The demonstration's villages, teams and members, the same ones every time. Their names say that they are made up. Nearly every
/// village has one team; a few have two or none, and a few teams are of the commune or of volunteers.
/// </summary>
internal static class DemoRoster
{
    private const int OtherTeamsEvery = 12;
    private const int LackingEvery = 7;
    private const int SecondTeamEvery = 11;
    private static readonly DateOnly DecisionDate = new(2026, 4, 10);

    /// <summary>All of it, by code.</summary>
    public static RosterChanges Of(CampaignProgram program, IReadOnlyList<Commune> communes, int wanted = DemoTeams.Count)
    {
        var counts = DemoTeams.Share(communes, wanted);
        var kinds = program.VillageKinds.ToDictionary(kind => kind.Code, kind => kind.Name.Vi.ToLowerInvariant());
        var villages = new List<Village>();
        var teams = new List<RosterTeam>();
        foreach (var (place, commune) in communes.OrderBy(commune => commune.Code, StringComparer.Ordinal).Index())
        {
            var others = place % OtherTeamsEvery == 0 ? 2 : 0;
            var lacking = place % LackingEvery == 0 ? 1 + (place % 2) : 0;
            var second = place % SecondTeamEvery == 0 ? 1 : 0;
            var own = DemoVillages.Of(commune, place, counts[commune.Code] - others - second + lacking).ToList();
            villages.AddRange(own);
            teams.AddRange(VillageTeams(own.SkipLast(lacking), second, kinds).Concat(OtherTeams(commune).Take(others))
                .Select((team, index) => Place(team, commune, index + 1, hasDecision: place % 4 != 0)));
        }

        return new RosterChanges
        {
            Villages = [.. villages],
            Teams = [.. teams],
            Members = [.. teams.SelectMany((team, place) => DemoMembers.Of(team.Code, place))],
        };
    }

    private static IEnumerable<TeamFields> VillageTeams(IEnumerable<Village> villages, int second, Dictionary<string, string> kinds) =>
        villages.SelectMany((village, index) =>
        {
            var name = $"Tổ công nghệ số cộng đồng {kinds[village.Kind]} {village.Name}";
            name = village.FormerCommune is { } former ? $"{name}, {former}" : $"{name} (mẫu)";
            var team = new TeamFields(RosterTeam.OfVillage, name) { VillageCode = village.Code };
            return index < second ? [team, team with { Name = $"Tổ thứ hai, {kinds[village.Kind]} {village.Name} (mẫu)" }] : new[] { team };
        });

    private static TeamFields[] OtherTeams(Commune commune) =>
    [
        new(RosterTeam.OfCommune, $"Tổ công nghệ số cộng đồng {commune.Type.ToLowerInvariant()} (mẫu)"),
        new(RosterTeam.OfVolunteers, "Đội thanh niên tình nguyện (mẫu)"),
    ];

    private static RosterTeam Place(TeamFields fields, Commune commune, int number, bool hasDecision) =>
        fields.ApplyTo(new RosterTeam(RosterCodes.Team(commune.Code, number), commune.Code, fields.Kind!, fields.Name!)) with
        {
            DecisionNumber = hasDecision ? $"{100 + (number % 20)}/QĐ-UBND (mẫu)" : null,
            DecisionDate = hasDecision ? DecisionDate : null,
        };
}
