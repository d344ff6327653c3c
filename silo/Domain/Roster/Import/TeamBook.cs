using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>The teams of the communes a file speaks of: those at work and those its rows add.</summary>
internal sealed class TeamBook(RosterState roster)
{
    private readonly Dictionary<string, CommuneTeams> _communes = new(StringComparer.Ordinal);

    /// <summary>Those rows spoke of.</summary>
    public IEnumerable<Draft<RosterTeam>> Mentioned => _communes.Values.SelectMany(commune => commune.All).Where(draft => draft.FirstBy is not null);

    /// <summary>The team of this code, which is at work.</summary>
    public Draft<RosterTeam>? Find(string code) => In(RosterCodes.CommuneOf(code)).ByCode.GetValueOrDefault(code);

    /// <summary>The teams of a village.</summary>
    public List<Draft<RosterTeam>> In(string communeCode, string villageCode) =>
        In(communeCode).All.FindAll(draft => draft.Find(RosterColumn.VillageCode) == villageCode);

    /// <summary>The teams this row can mean: of its name and kind, in its village or in none yet.</summary>
    public List<Draft<RosterTeam>> Find(string communeCode, NameKey name, string? kind, string? villageCode)
    {
        var spelled = In(communeCode).All.FindAll(draft =>
            draft.NameKey.MayBeWritten(name)
            && (kind is null || draft.Next.Kind == kind)
            && (villageCode is null || draft.Find(RosterColumn.VillageCode) is null || draft.Find(RosterColumn.VillageCode) == villageCode));
        var here = spelled.FindAll(draft => draft.Find(RosterColumn.VillageCode) == villageCode);
        var near = here.Count > 0 ? here : spelled;
        var exact = near.FindAll(draft => draft.NameKey == name);
        return exact.Count > 0 ? exact : near;
    }

    /// <summary>A new team; null when the commune has no code left.</summary>
    public Draft<RosterTeam>? Add(string communeCode, string kind, string name, string? villageCode) =>
        In(communeCode).Add(communeCode, kind, name, villageCode);

    private CommuneTeams In(string communeCode)
    {
        if (!_communes.TryGetValue(communeCode, out var teams))
        {
            _communes.Add(communeCode, teams = new CommuneTeams(roster, communeCode));
        }

        return teams;
    }

    private sealed class CommuneTeams
    {
        private int _nextNumber;

        public CommuneTeams(RosterState roster, string communeCode)
        {
            _nextNumber = RosterCodes.NextTeam(roster, communeCode);
            foreach (var team in roster.TeamsOf(communeCode).Where(team => team.Active))
            {
                Keep(team, team);
            }
        }

        public List<Draft<RosterTeam>> All { get; } = [];

        public Dictionary<string, Draft<RosterTeam>> ByCode { get; } = new(StringComparer.Ordinal);

        public Draft<RosterTeam>? Add(string communeCode, string kind, string name, string? villageCode) =>
            _nextNumber > RosterCodes.Highest
                ? null
                : Keep(null, new RosterTeam(RosterCodes.Team(communeCode, _nextNumber++), communeCode, kind, name) { VillageCode = villageCode });

        private Draft<RosterTeam> Keep(RosterTeam? current, RosterTeam team)
        {
            var draft = new Draft<RosterTeam>(RosterFields.OfTeam, current, team) { NameKey = TeamName.KeyOf(team.Name) };
            All.Add(draft);
            ByCode.Add(team.Code, draft);
            return draft;
        }
    }
}
