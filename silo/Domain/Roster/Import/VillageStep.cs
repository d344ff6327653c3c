namespace CampaignHub.Domain.Roster.Import;

/// <summary>Finds the village of a row, or adds it.</summary>
internal sealed class VillageStep(RosterState roster, VillageBook villages, RosterWords words)
{
    /// <summary>True for a row that names a village.</summary>
    public static bool IsNamed(RosterRow row) => !row.IsBlank(RosterColumn.VillageCode, RosterColumn.VillageName);

    /// <summary>The row's village; null when it has none or is refused.</summary>
    public Draft<Village>? Find(RowReading reading, string communeCode)
    {
        var row = reading.Row;
        if (!IsNamed(row))
        {
            return null;
        }

        var kind = reading.Read(RosterColumn.VillageKind);
        var text = reading.Read(RosterColumn.VillageName);
        var name = text is null ? default : VillageName.Read(kind ?? "", text, words.VillageKinds);
        var isCoded = !row.IsBlank(RosterColumn.VillageCode);
        var village = isCoded ? ByCode(reading, communeCode) : text is null ? null : ByName(reading, communeCode, name);
        if (village is null)
        {
            return null;
        }

        village.Mention(reading.Outcome, isCoded);
        if (isCoded)
        {
            Say(reading, village, RosterColumn.VillageKind, name.Kind ?? kind);
            Say(reading, village, RosterColumn.VillageName, text is null ? null : name.Name);
        }

        if (isCoded || village.Find(RosterColumn.FormerCommune) is null)
        {
            // Else it helped to find the village, and is only another spelling.
            reading.Tell(village, RosterColumn.FormerCommune);
        }

        reading.Tell(village, RosterColumn.Households, RosterColumn.Signal, RosterColumn.Attributes);
        reading.Outcome.Subject.Add($"{words.VillageKinds.NameOf(village.Next.Kind)} {village.Next.Name}");
        return village;
    }

    private static void Say(RowReading reading, Draft<Village> village, RosterColumn column, string? text)
    {
        if (text is not null)
        {
            village.Say(reading.Outcome, column, text);
        }
    }

    private Draft<Village>? ByCode(RowReading reading, string communeCode)
    {
        var code = reading.Row[RosterColumn.VillageCode].ToUpperInvariant();
        if (RosterCodes.CommuneOf(code) is { Length: > 0 } commune && commune != communeCode)
        {
            reading.Refuse("other-commune-code", RosterColumn.VillageCode, FieldReader.Shown(code));
            return null;
        }

        if (villages.Find(code) is { IsNew: false } village)
        {
            return village;
        }

        reading.Refuse(
            roster.FindVillage(code) is null ? "unknown-village-code" : "village-retired", RosterColumn.VillageCode, FieldReader.Shown(code));
        return null;
    }

    private Draft<Village>? ByName(RowReading reading, string communeCode, VillageName name)
    {
        var found = villages.Find(communeCode, name, reading.Read(RosterColumn.FormerCommune));
        return found switch
        {
            [var one] => one,
            [] => Add(reading, communeCode, name),
            _ => Ambiguous(reading, name, found),
        };
    }

    private Draft<Village>? Ambiguous(RowReading reading, VillageName name, List<Draft<Village>> found)
    {
        var candidates = found.Select(draft => draft.Find(RosterColumn.FormerCommune) is { } former
            ? $"{draft.Next.Code} ({words.VillageKinds.NameOf(draft.Next.Kind)} {draft.Next.Name}, {former})"
            : $"{draft.Next.Code} ({words.VillageKinds.NameOf(draft.Next.Kind)} {draft.Next.Name})");
        reading.Refuse("ambiguous-village", RosterColumn.VillageName, FieldReader.Shown(name.Name), string.Join("; ", candidates));
        return null;
    }

    private Draft<Village>? Add(RowReading reading, string communeCode, VillageName name)
    {
        if (name.Kind is null)
        {
            reading.Refuse("missing-village-kind", RosterColumn.VillageKind, FieldReader.Shown(name.Name), words.VillageKinds.Listed);
            return null;
        }

        if (villages.FindSimilar(communeCode, name) is { } similar)
        {
            reading.Outcome.Note(new ImportProblem(
                "similar-village",
                RosterColumn.VillageName,
                $"{words.VillageKinds.NameOf(similar.Next.Kind)} {similar.Next.Name}", similar.Next.Code));
        }

        var added = villages.Add(communeCode, name.Kind, name.Name);
        if (added is null)
        {
            reading.Refuse("codes-used-up", RosterColumn.VillageCode);
        }

        return added;
    }
}
