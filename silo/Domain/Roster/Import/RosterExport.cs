using System.Globalization;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>The roster in force as rows of the table: what the import takes back without a change.</summary>
public static class RosterExport
{
    private static readonly int Columns = RosterColumns.All.Length;

    /// <summary>
    /// One row per member, with commune, village and team repeated; one for a team without members and for a village without a team.
    /// Fields by column, in the form of <see cref="FieldValue.Text"/>; null for an empty one.
    /// </summary>
    public static IEnumerable<string?[]> Rows(RosterState roster, IEnumerable<Commune> communes)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(communes);
        return communes.SelectMany(commune => Rows(roster, commune));
    }

    private static IEnumerable<string?[]> Rows(RosterState roster, Commune commune)
    {
        var teams = roster.TeamsOf(commune.Code).Where(team => team.Active).ToLookup(team => team.VillageCode ?? "");
        foreach (var village in roster.VillagesOf(commune.Code).Where(village => village.Active))
        {
            var rows = teams[village.Code].SelectMany(team => Rows(roster, commune, village, team)).DefaultIfEmpty(Row(commune, village, null, null));
            foreach (var row in rows)
            {
                yield return row;
            }
        }

        foreach (var row in teams[""].SelectMany(team => Rows(roster, commune, null, team)))
        {
            yield return row;
        }
    }

    private static IEnumerable<string?[]> Rows(RosterState roster, Commune commune, Village? village, RosterTeam team) =>
        roster.MembersOf(team.Code).Select(member => Row(commune, village, team, member)).DefaultIfEmpty(Row(commune, village, team, null));

    private static string?[] Row(Commune commune, Village? village, RosterTeam? team, Member? member)
    {
        var row = new string?[Columns];
        row[(int)RosterColumn.Commune] = commune.FullName;
        row[(int)RosterColumn.CommuneCode] = commune.Code;
        Put(row, RosterFields.OfVillage, village);
        Put(row, RosterFields.OfTeam, team);
        row[(int)RosterColumn.VillageCode] = village?.Code;
        row[(int)RosterColumn.TeamCode] = team?.Code;
        Put(row, RosterFields.OfMember, member);
        row[(int)RosterColumn.MemberNumber] = member?.Number.ToString(CultureInfo.InvariantCulture);
        return row;
    }

    private static void Put<T>(string?[] row, FieldSet<T> fields, T? thing)
        where T : class
    {
        foreach (var column in thing is null ? [] : fields.Columns)
        {
            row[(int)column] = fields.Get(thing!, column);
        }
    }
}
