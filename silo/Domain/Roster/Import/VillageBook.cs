using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>The villages of the communes a file speaks of: those in the roster and those its rows add.</summary>
internal sealed class VillageBook(RosterState roster)
{
    private readonly Dictionary<string, CommuneVillages> _communes = new(StringComparer.Ordinal);

    /// <summary>Those rows spoke of.</summary>
    public IEnumerable<Draft<Village>> Mentioned => _communes.Values.SelectMany(commune => commune.All).Where(draft => draft.FirstBy is not null);

    /// <summary>All villages of a commune that exist.</summary>
    public IReadOnlyList<Draft<Village>> Of(string communeCode) => In(communeCode).All;

    /// <summary>The village of this code, which exists.</summary>
    public Draft<Village>? Find(string code) => In(RosterCodes.CommuneOf(code)).All.Find(draft => draft.Next.Code == code);

    /// <summary>
    /// The villages this row can mean: of its kind and name, and of its former commune as far as that is known. A village whose
    /// former commune nobody has written down yet is meant by a row that names one, if there is no other.
    /// </summary>
    public List<Draft<Village>> Find(string communeCode, VillageName name, string? formerCommune)
    {
        var key = VillageName.KeyOf(name.Name);
        var spelled = In(communeCode).Spelled(key.Plain)
            .Where(draft => (name.Kind is null || draft.Next.Kind == name.Kind) && VillageName.KeyOf(draft.Next.Name).MayBeWritten(key))
            .ToList();
        var exact = spelled.FindAll(draft => VillageName.KeyOf(draft.Next.Name) == key);
        var found = exact.Count > 0 ? exact : spelled;
        if (formerCommune is null)
        {
            return found;
        }

        var former = NameKey.Of(formerCommune);
        var same = found.FindAll(draft => draft.Find(RosterColumn.FormerCommune) is { } known && NameKey.Of(known).MayBeWritten(former));
        var unknown = found.FindAll(draft => draft.Find(RosterColumn.FormerCommune) is null);
        return same.Count > 0 ? same : unknown.Count == 1 ? unknown : [];
    }

    /// <summary>A new village; null when the commune has no code left.</summary>
    public Draft<Village>? Add(string communeCode, string kind, string name) => In(communeCode).Add(communeCode, kind, name);

    /// <summary>A village of the commune whose name is nearly this one, numbers apart.</summary>
    public Draft<Village>? FindSimilar(string communeCode, VillageName name)
    {
        var plain = VillageName.KeyOf(name.Name).Plain;
        return plain.Length < 4 || plain.Any(char.IsAsciiDigit)
            ? null
            : In(communeCode).All.Find(draft => SpellingDistance.Between(VillageName.KeyOf(draft.Next.Name).Plain, plain) <= 1);
    }

    private CommuneVillages In(string communeCode)
    {
        if (!_communes.TryGetValue(communeCode, out var villages))
        {
            _communes.Add(communeCode, villages = new CommuneVillages(roster, communeCode));
        }

        return villages;
    }

    private sealed class CommuneVillages
    {
        private readonly Dictionary<string, List<Draft<Village>>> _byName = new(StringComparer.Ordinal);
        private int _nextNumber;

        public CommuneVillages(RosterState roster, string communeCode)
        {
            _nextNumber = RosterCodes.NextVillage(roster, communeCode);
            foreach (var village in roster.VillagesOf(communeCode).Where(village => village.Active))
            {
                Keep(new Draft<Village>(RosterFields.OfVillage, village, village));
            }
        }

        public List<Draft<Village>> All { get; } = [];

        public List<Draft<Village>> Spelled(string plain) => _byName.GetValueOrDefault(plain, []);

        public Draft<Village>? Add(string communeCode, string kind, string name)
        {
            if (_nextNumber > RosterCodes.Highest)
            {
                return null;
            }

            var village = new Village(RosterCodes.Village(communeCode, _nextNumber++), communeCode, kind, name);
            return Keep(new Draft<Village>(RosterFields.OfVillage, null, village));
        }

        private Draft<Village> Keep(Draft<Village> draft)
        {
            All.Add(draft);
            var plain = VillageName.KeyOf(draft.Next.Name).Plain;
            if (!_byName.TryGetValue(plain, out var same))
            {
                _byName.Add(plain, same = []);
            }

            same.Add(draft);
            return draft;
        }
    }
}
