namespace CampaignHub.Domain.Roster;

/// <summary>Adding, changing and dissolving teams. Fields have passed <see cref="RosterFieldRules"/>.</summary>
public static class TeamRules
{
    /// <summary>Adds a team under the next code.</summary>
    public static RosterDecision Add(RosterState roster, string communeCode, TeamFields fields)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(fields);
        var number = RosterCodes.NextTeam(roster, communeCode);
        if (number > RosterCodes.Highest)
        {
            return RosterDecision.Refuse(RosterProblem.Conflict(
                "codes-used-up", null, $"A commune has codes for {RosterCodes.Highest} teams, and all are used."));
        }

        var team = fields.ApplyTo(new RosterTeam(RosterCodes.Team(communeCode, number), communeCode, fields.Kind!, fields.Name!));
        return Decide(roster, team);
    }

    /// <summary>Changes what is said about a team at work.</summary>
    public static RosterDecision Change(RosterState roster, string code, TeamFields fields)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(fields);
        return roster.FindTeam(code) is { Active: true } team ? Decide(roster, fields.ApplyTo(team)) : RosterDecision.Refuse(Gone(roster, code));
    }

    /// <summary>Dissolves a team. Its members, records and devices stay as they are.</summary>
    public static RosterDecision Retire(RosterState roster, string code, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(roster);
        return roster.FindTeam(code) is { Active: true } team
            ? RosterDecision.Accept(new RosterChanges { Teams = [team with { Active = false, RetiredOn = on }] })
            : RosterDecision.Refuse(Gone(roster, code));
    }

    /// <summary>What keeps a team that is not at work from being changed.</summary>
    public static RosterProblem Gone(RosterState roster, string code)
    {
        ArgumentNullException.ThrowIfNull(roster);
        return roster.FindTeam(code) is null
            ? RosterProblem.Missing("code", "There is no such team in the commune.")
            : RosterProblem.Conflict("retired", "code", "The team was dissolved: it stays as it was.");
    }

    private static RosterDecision Decide(RosterState roster, RosterTeam team) => ProblemWithVillage(roster, team) is { } problem
        ? RosterDecision.Refuse(problem)
        : RosterDecision.Accept(new RosterChanges { Teams = [team] });

    private static RosterProblem? ProblemWithVillage(RosterState roster, RosterTeam team) => (team.Kind, team.VillageCode) switch
    {
        (RosterTeam.OfVillage, null) => new("village-missing", "villageCode", "A team of kind village works in one: send its villageCode."),
        (RosterTeam.OfVillage, { } code) when RosterCodes.CommuneOf(code) != team.CommuneCode || roster.FindVillage(code) is null =>
            new("unknown-village", "villageCode", "villageCode is no village of the team's commune."),
        (RosterTeam.OfVillage, { } code) when !roster.FindVillage(code)!.Active =>
            RosterProblem.Conflict("retired", "villageCode", "The village was merged, split or ended: choose its successor."),
        (not RosterTeam.OfVillage, not null) =>
            new("village-not-wanted", "villageCode", "Commune and volunteer teams belong to no village: leave villageCode out."),
        _ => null,
    };
}
