namespace CampaignHub.Domain.Roster;

/// <summary>Adding and changing members. Fields have passed <see cref="RosterFieldRules"/>.</summary>
public static class MemberRules
{
    /// <summary>Adds a member under the team's next number.</summary>
    public static RosterDecision Add(RosterState roster, string teamCode, MemberFields fields)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(fields);
        var number = RosterCodes.NextMember(roster, teamCode);
        return number <= RosterCodes.Highest
            ? Decide(roster, fields.ApplyTo(new Member(teamCode, number, fields.Role!, fields.Name!)))
            : RosterDecision.Refuse(RosterProblem.Conflict(
                "codes-used-up", null, $"A team has numbers for {RosterCodes.Highest} members, and all are used."));
    }

    /// <summary>Changes what is said about a member, or marks that he or she left or came back.</summary>
    public static RosterDecision Change(RosterState roster, string teamCode, int number, MemberFields fields)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(fields);
        return roster.FindMember(teamCode, number) is { } member
            ? Decide(roster, fields.ApplyTo(member))
            : RosterDecision.Refuse(RosterProblem.Missing("number", "The team has no member of this number."));
    }

    /// <summary>The leader of a team; null when it has none.</summary>
    public static Member? LeaderOf(RosterState roster, string teamCode)
    {
        ArgumentNullException.ThrowIfNull(roster);
        return roster.MembersOf(teamCode).FirstOrDefault(IsLeader);
    }

    private static RosterDecision Decide(RosterState roster, Member member)
    {
        if (roster.FindTeam(member.TeamCode) is not { Active: true })
        {
            return RosterDecision.Refuse(TeamRules.Gone(roster, member.TeamCode));
        }

        return IsLeader(member) && roster.MembersOf(member.TeamCode).Any(other => IsLeader(other) && other.Number != member.Number)
            ? RosterDecision.Refuse(RosterProblem.Conflict(
                "leader-taken", "role", "The team has a leader: give that member another role, or mark that he or she left, then do this."))
            : RosterDecision.Accept(new RosterChanges { Members = [member] });
    }

    private static bool IsLeader(Member member) => member is { Active: true, Role: Member.Leader };
}
