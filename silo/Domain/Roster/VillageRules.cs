using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster;

/// <summary>Adding, changing, merging, splitting and ending villages. Fields have passed <see cref="RosterFieldRules"/>.</summary>
public static class VillageRules
{
    /// <summary>Villages that can be merged at once.</summary>
    public const int MostMerged = 50;

    /// <summary>Villages that one can be split into.</summary>
    public const int MostParts = 20;

    /// <summary>Adds a village under the next code.</summary>
    public static RosterDecision Add(RosterState roster, string communeCode, VillageFields fields)
    {
        var village = Create(roster, communeCode, RosterCodes.NextVillage(roster, communeCode), fields);
        return ProblemWith(roster, village, []) is { } problem
            ? RosterDecision.Refuse(problem)
            : RosterDecision.Accept(new RosterChanges { Villages = [village] });
    }

    /// <summary>Changes what is said about a village that exists.</summary>
    public static RosterDecision Change(RosterState roster, string code, VillageFields fields)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(fields);
        if (Existing(roster, code) is not { } village)
        {
            return RosterDecision.Refuse(Gone(roster, code));
        }

        var changed = fields.ApplyTo(village);
        return ProblemWith(roster, changed, [code]) is { } problem
            ? RosterDecision.Refuse(problem)
            : RosterDecision.Accept(new RosterChanges { Villages = [changed] });
    }

    /// <summary>Ends a village that becomes part of no other; its teams have to be dissolved or moved first.</summary>
    public static RosterDecision Retire(RosterState roster, string code, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(roster);
        if (Existing(roster, code) is not { } village)
        {
            return RosterDecision.Refuse(Gone(roster, code));
        }

        return roster.TeamsIn(code).Any()
            ? RosterDecision.Refuse(RosterProblem.Conflict(
                "village-has-teams", null, "Teams work in this village: move them to another village or dissolve them first."))
            : RosterDecision.Accept(new RosterChanges { Villages = [Ended(village, on, "ended", [])] });
    }

    /// <summary>Makes one new village of several of a commune; their teams go on working there. The new one comes first.</summary>
    public static RosterDecision Merge(RosterState roster, IReadOnlyList<string> codes, VillageFields into, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(codes);
        if (codes.Count is < 2 or > MostMerged || codes.Distinct().Count() != codes.Count
            || codes.Select(RosterCodes.CommuneOf).Distinct().Count() != 1)
        {
            return RosterDecision.Refuse(new RosterProblem(
                "invalid-merge", "codes", $"codes names 2 to {MostMerged} villages of one commune, each once."));
        }

        if (codes.FirstOrDefault(code => Existing(roster, code) is null) is { } missing)
        {
            return RosterDecision.Refuse(Gone(roster, missing));
        }

        var communeCode = RosterCodes.CommuneOf(codes[0]);
        var merged = Create(roster, communeCode, RosterCodes.NextVillage(roster, communeCode), into);
        return ProblemWith(roster, merged, codes) is { } problem
            ? RosterDecision.Refuse(problem)
            : RosterDecision.Accept(new RosterChanges
            {
                Villages = [merged, .. codes.Select(code => Ended(roster.FindVillage(code)!, on, "merged", [merged.Code]))],
                Teams = [.. codes.SelectMany(roster.TeamsIn).Select(team => team with { VillageCode = merged.Code })],
            });
    }

    /// <summary>Makes several new villages of one; each of its teams goes to the part that names it. The new ones come first.</summary>
    public static RosterDecision Split(RosterState roster, string code, IReadOnlyList<VillagePart> parts, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(parts);
        if (Existing(roster, code) is not { } village)
        {
            return RosterDecision.Refuse(Gone(roster, code));
        }

        if (parts.Count is < 2 or > MostParts)
        {
            return RosterDecision.Refuse(new RosterProblem("invalid-split", "into", $"into lists 2 to {MostParts} villages."));
        }

        var first = RosterCodes.NextVillage(roster, village.CommuneCode);
        var villages = parts.Select((part, place) => Create(roster, village.CommuneCode, first + place, part.Fields)).ToImmutableArray();
        var problem = ProblemWithTeams(roster, code, parts);
        var known = roster;
        foreach (var one in villages)
        {
            problem ??= ProblemWith(known, one, [code]);
            known = known.With(new RosterChanges { Villages = [one] });
        }

        return problem is not null
            ? RosterDecision.Refuse(problem)
            : RosterDecision.Accept(new RosterChanges
            {
                Villages = [.. villages, Ended(village, on, "split", [.. villages.Select(one => one.Code)])],
                Teams = [.. parts.Zip(villages, (part, one) => part.TeamCodes
                    .Select(team => roster.FindTeam(team)! with { VillageCode = one.Code })).SelectMany(teams => teams)],
            });
    }

    private static RosterProblem? ProblemWithTeams(RosterState roster, string code, IReadOnlyList<VillagePart> parts)
    {
        var named = parts.SelectMany(part => part.TeamCodes).Order(StringComparer.Ordinal);
        var there = roster.TeamsIn(code).Select(team => team.Code).Order(StringComparer.Ordinal);
        return named.SequenceEqual(there) ? null : new RosterProblem(
            "team-without-successor", "into",
            "Say for every team of the village where it goes on: name its code once, in the teams of one of the new villages.");
    }

    private static Village Create(RosterState roster, string communeCode, int number, VillageFields fields)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(fields);
        return fields.ApplyTo(new Village(RosterCodes.Village(communeCode, number), communeCode, fields.Kind!, fields.Name!));
    }

    private static Village Ended(Village village, DateOnly on, string why, IReadOnlyList<string> successors) =>
        village with { RetiredOn = on, RetiredWhy = why, Successors = successors };

    /// <summary>Two villages of a commune that cannot be told apart, or a code too many.</summary>
    private static RosterProblem? ProblemWith(RosterState roster, Village village, IReadOnlyList<string> except)
    {
        if (village.Code.Length > RosterCodes.Village(village.CommuneCode, RosterCodes.Highest).Length)
        {
            return RosterProblem.Conflict("codes-used-up", null, $"A commune has codes for {RosterCodes.Highest} villages, and all are used.");
        }

        var twin = roster.VillagesOf(village.CommuneCode).Any(other =>
            other.Active && !except.Contains(other.Code) && other.Kind == village.Kind
            && Same(other.Name, village.Name) && Same(other.FormerCommune, village.FormerCommune));
        return twin ? RosterProblem.Conflict(
            "village-exists", "name",
            "The commune has a village of this kind and name: change that one, or say in formerCommune what tells the two apart.") : null;
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static Village? Existing(RosterState roster, string code) => roster.FindVillage(code) is { Active: true } village ? village : null;

    private static RosterProblem Gone(RosterState roster, string code) => roster.FindVillage(code) is null
        ? RosterProblem.Missing("code", "There is no such village in the commune.")
        : RosterProblem.Conflict("retired", "code", "The village was merged, split or ended: it stays as it was. Change its successor.");
}
