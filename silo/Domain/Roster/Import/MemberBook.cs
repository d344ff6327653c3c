using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>The members of the teams a file speaks of: those in the roster and those its rows add.</summary>
internal sealed class MemberBook(RosterState roster)
{
    private readonly Dictionary<string, TeamMembers> _teams = new(StringComparer.Ordinal);

    /// <summary>Teams of which members were spoken of, with all of their members.</summary>
    public IEnumerable<(string TeamCode, List<Draft<Member>> Members)> Teams => _teams.Select(team => (team.Key, team.Value.All));

    /// <summary>The member of this number.</summary>
    public Draft<Member>? Find(string teamCode, int number) => In(teamCode).All.Find(draft => draft.Next.Number == number);

    /// <summary>The members of this name, those who left too.</summary>
    public List<Draft<Member>> Find(string teamCode, NameKey name)
    {
        var spelled = In(teamCode).All.FindAll(draft => draft.NameKey.MayBeWritten(name));
        var exact = spelled.FindAll(draft => draft.NameKey == name);
        return exact.Count > 0 ? exact : spelled;
    }

    /// <summary>A new member, under this number or the next; null when the team has no number left.</summary>
    public Draft<Member>? Add(string teamCode, int? number, string name)
    {
        var team = In(teamCode);
        var given = number ?? team.NextNumber;
        return given > RosterCodes.Highest ? null : team.Keep(null, new Member(teamCode, given, Member.Plain, name));
    }

    private TeamMembers In(string teamCode)
    {
        if (!_teams.TryGetValue(teamCode, out var members))
        {
            _teams.Add(teamCode, members = new TeamMembers(roster.MembersOf(teamCode)));
        }

        return members;
    }

    private sealed class TeamMembers
    {
        public TeamMembers(IEnumerable<Member> members)
        {
            foreach (var member in members)
            {
                Keep(member, member);
            }
        }

        public List<Draft<Member>> All { get; } = [];

        public int NextNumber { get; private set; } = 1;

        public Draft<Member> Keep(Member? current, Member member)
        {
            var draft = new Draft<Member>(RosterFields.OfMember, current, member) { NameKey = NameKey.Of(member.Name) };
            All.Add(draft);
            NextNumber = Math.Max(NextNumber, member.Number + 1);
            return draft;
        }
    }
}
