using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>Finds the team of a row, or adds it.</summary>
internal sealed class TeamStep(RosterState roster, TeamBook teams, RosterWords words)
{
    /// <summary>The row's team; null when it has none or is refused.</summary>
    public Draft<RosterTeam>? Find(RowReading reading, string communeCode, Draft<Village>? village)
    {
        var row = reading.Row;
        var hasMember = !row.IsBlank(RosterColumn.MemberNumber, RosterColumn.MemberName);
        if (row.IsBlank(RosterColumn.TeamCode, RosterColumn.TeamName) && !hasMember)
        {
            return null;
        }

        var kind = reading.Read(RosterColumn.TeamKind);
        var name = reading.Read(RosterColumn.TeamName);
        var isCoded = !row.IsBlank(RosterColumn.TeamCode);
        var team = isCoded ? ByCode(reading, communeCode) : ByName(reading, new Wanted(communeCode, kind, name, village));
        if (team is null)
        {
            return null;
        }

        team.Mention(reading.Outcome, isCoded);
        if (isCoded && name is not null)
        {
            team.Say(reading.Outcome, RosterColumn.TeamName, name);
        }

        Place(reading, team, kind, village);
        reading.Tell(team, RosterColumn.DecisionNumber, RosterColumn.DecisionDate);
        NoteSwappedDate(reading, team.Current?.DecisionDate);
        reading.Outcome.Subject.Add(team.Next.Name);
        return team;
    }

    /// <summary>A spreadsheet set to American dates takes 10/04 for the fourth of October.</summary>
    private static void NoteSwappedDate(RowReading reading, DateOnly? known)
    {
        if (known is { } before && CellDate.Read(reading.Row[RosterColumn.DecisionDate]) is { } after && before != after
            && (before.Year, before.Month, before.Day) == (after.Year, after.Day, after.Month))
        {
            reading.Outcome.Note(new ImportProblem(
                "swapped-date", RosterColumn.DecisionDate, CellDate.Print(CellDate.Store(after)), CellDate.Print(CellDate.Store(before))));
        }
    }

    private static void Place(RowReading reading, Draft<RosterTeam> team, string? kind, Draft<Village>? village)
    {
        if (kind is not null)
        {
            team.Say(reading.Outcome, RosterColumn.TeamKind, kind);
        }

        if (village is not null && (kind ?? team.Next.Kind) != RosterTeam.OfVillage)
        {
            reading.Refuse("village-not-wanted", RosterColumn.VillageName);
        }
        else if (village is not null)
        {
            team.Say(reading.Outcome, RosterColumn.VillageCode, village.Next.Code);
        }
    }

    private Draft<RosterTeam>? ByCode(RowReading reading, string communeCode)
    {
        var code = reading.Row[RosterColumn.TeamCode];
        if (RosterCodes.CommuneOf(code) is { Length: > 0 } commune && commune != communeCode)
        {
            reading.Refuse("other-commune-code", RosterColumn.TeamCode, FieldReader.Shown(code));
            return null;
        }

        if (teams.Find(code) is { IsNew: false } team)
        {
            return team;
        }

        reading.Refuse(roster.FindTeam(code) is null ? "unknown-team-code" : "team-retired", RosterColumn.TeamCode, FieldReader.Shown(code));
        return null;
    }

    private Draft<RosterTeam>? ByName(RowReading reading, Wanted wanted)
    {
        var key = wanted.Name is null ? default : TeamName.KeyOf(wanted.Name);
        var found = key.IsEmpty && wanted.Village is { } village
            ? teams.In(wanted.CommuneCode, village.Next.Code)
            : wanted.Name is null ? [] : teams.Find(wanted.CommuneCode, key, wanted.Kind, wanted.Village?.Next.Code);
        return found switch
        {
            [var one] => one,
            [] => Add(reading, wanted, key),
            _ => Ambiguous(reading, found),
        };
    }

    private static Draft<RosterTeam>? Ambiguous(RowReading reading, List<Draft<RosterTeam>> found)
    {
        reading.Refuse(
            "ambiguous-team", RosterColumn.TeamName, string.Join("; ", found.Select(draft => $"{draft.Next.Code} ({draft.Next.Name})")));
        return null;
    }

    private Draft<RosterTeam>? Add(RowReading reading, Wanted wanted, NameKey key)
    {
        var village = wanted.Village?.Next;
        var kind = wanted.Kind ?? (village is null ? null : RosterTeam.OfVillage);
        var name = wanted.Name ?? (village is null ? null : TeamName.For(words.VillageKinds.NameOf(village.Kind), village.Name));
        if (name is null)
        {
            reading.Refuse("missing-team", RosterColumn.TeamName);
            return null;
        }

        if (kind is null || (kind == RosterTeam.OfVillage && village is null))
        {
            reading.Refuse(kind is null ? "missing-team-kind" : "village-missing", kind is null ? RosterColumn.TeamKind : RosterColumn.VillageName);
            return null;
        }

        if (village is not null && !key.IsEmpty && teams.In(wanted.CommuneCode, village.Code) is [var other, ..])
        {
            reading.Outcome.Note(new ImportProblem("other-team", RosterColumn.TeamName, other.Next.Name, other.Next.Code));
        }

        var added = teams.Add(wanted.CommuneCode, kind, name, village?.Code);
        if (added is null)
        {
            reading.Refuse("codes-used-up", RosterColumn.TeamCode);
        }

        return added;
    }

    private sealed record Wanted(string CommuneCode, string? Kind, string? Name, Draft<Village>? Village);
}
