namespace CampaignHub.Domain.Roster.Import;

/// <summary>
/// What a row takes over from the row above. A cell is left empty, or merged, because it says the same as the one above; but in a
/// full row, as exports have them, an empty cell says that there is nothing: a team of the commune has no village, a village
/// without a team has none. So commune, village and team are taken over from the outside in, and only where the row leaves
/// something open.
/// </summary>
internal sealed class RosterInheritance
{
    private static readonly RosterColumn[] Commune = [RosterColumn.Commune, RosterColumn.CommuneCode];
    private static readonly RosterColumn[] Village =
        [RosterColumn.VillageCode, RosterColumn.VillageKind, RosterColumn.VillageName, RosterColumn.FormerCommune];

    private static readonly RosterColumn[] VillageNames = [RosterColumn.VillageCode, RosterColumn.VillageName];
    private static readonly RosterColumn[] Team = [RosterColumn.TeamCode, RosterColumn.TeamKind, RosterColumn.TeamName];
    private static readonly RosterColumn[] TeamNames = [RosterColumn.TeamCode, RosterColumn.TeamName];
    private static readonly RosterColumn[] MemberNames = [RosterColumn.MemberNumber, RosterColumn.MemberName];

    private RosterRow? _above;

    /// <summary>Takes a heading as the row above; false when there is none.</summary>
    public bool TrySection(RosterSection? section)
    {
        if (section is null)
        {
            return false;
        }

        var heading = new RosterRow(0);
        if (section.Commune is null && _above is not null)
        {
            heading = heading.With(_above, Commune);
        }

        heading.Set(RosterColumn.Commune, section.Commune ?? heading[RosterColumn.Commune]);
        heading.Set(RosterColumn.VillageName, section.Village ?? "");
        _above = heading;
        return true;
    }

    /// <summary>The row with what it leaves open.</summary>
    public RosterRow Fill(RosterRow row)
    {
        var filled = _above is null ? row : Fill(row, _above);
        _above = filled;
        return filled;
    }

    private static RosterRow Fill(RosterRow row, RosterRow above)
    {
        // A code says its commune by itself.
        var continues = row.IsBlank(Commune) && row.IsBlank(RosterColumn.VillageCode, RosterColumn.TeamCode);
        var filled = continues ? row.With(above, Commune) : row;
        var sameCommune = continues || SameCommune(row, above);
        if (!sameCommune || !row.IsBlank(VillageNames))
        {
            return filled;
        }

        var hasTeam = !row.IsBlank(TeamNames);
        var hasMember = !row.IsBlank(MemberNames);
        if (!hasTeam && hasMember)
        {
            return filled.With(above, [.. Village, .. Team]);
        }

        return hasTeam && row.IsBlank(RosterColumn.TeamCode) && !IsOfNoVillage(row[RosterColumn.TeamKind])
            ? filled.With(above, Village)
            : filled;
    }

    private static bool SameCommune(RosterRow row, RosterRow above) =>
        row[RosterColumn.Commune] == above[RosterColumn.Commune] && row[RosterColumn.CommuneCode] == above[RosterColumn.CommuneCode];

    private static bool IsOfNoVillage(string kind) => kind.Length > 0 && !Names.NameKey.Of(kind).Plain.Contains("thon", StringComparison.Ordinal);
}
