using CampaignHub.Domain.Roster;
using static CampaignHub.Domain.Tests.Roster.RosterScene;

namespace CampaignHub.Domain.Tests.Roster;

public sealed class TeamAndMemberRulesTests
{
    private readonly RosterScene _scene = new();

    [Fact]
    public void A_dissolved_teams_code_is_not_given_again()
    {
        var first = _scene.Team();
        _scene.Accept(TeamRules.Retire(_scene.State, first, Today));

        Assert.Equal(("24805-001", "24805-002"), (first, _scene.Team()));
        Assert.Equal((false, Today), (_scene.State.FindTeam(first)!.Active, _scene.State.FindTeam(first)!.RetiredOn));
        Assert.Equal("retired", Problem(TeamRules.Retire(_scene.State, first, Today)).Code);
        Assert.Equal("retired", Problem(TeamRules.Change(_scene.State, first, TeamIn(null))).Code);
        Assert.Equal("not-found", Problem(TeamRules.Change(_scene.State, "24805-009", TeamIn(null))).Code);
    }

    [Fact]
    public void The_thousandth_team_and_member_are_refused()
    {
        _scene.Accept(RosterDecision.Accept(new RosterChanges
        {
            Teams = [new RosterTeam("24805-999", Commune, "commune", "Tổ cuối")],
            Members = [new Member("24805-999", 999, "member", "Người cuối")],
        }));

        Assert.Equal("codes-used-up", Problem(TeamRules.Add(_scene.State, Commune, TeamIn(null))).Code);
        Assert.Equal("codes-used-up", Problem(MemberRules.Add(_scene.State, "24805-999", Person("member"))).Code);
    }

    [Fact]
    public void A_village_team_works_in_a_village_of_its_commune_that_exists()
    {
        var (old, other) = (_scene.Village("1"), _scene.Village("2"));
        var elsewhere = _scene.Accept(VillageRules.Add(_scene.State, "24787", Thon("1"))).Villages[0].Code;
        _scene.Accept(VillageRules.Retire(_scene.State, old, Today));

        Assert.Equal("village-missing", Add(new TeamFields("village", "Tổ")));
        Assert.Equal("unknown-village", Add(TeamIn(elsewhere)));
        Assert.Equal("unknown-village", Add(TeamIn("24805-V077")));
        Assert.Equal("retired", Add(TeamIn(old)));
        _scene.Team(other);
        _scene.Team(other);
        Assert.Equal(2, _scene.State.TeamsIn(other).Count());

        string Add(TeamFields fields) => Problem(TeamRules.Add(_scene.State, Commune, fields)).Code;
    }

    [Theory]
    [InlineData("commune")]
    [InlineData("volunteer")]
    public void Other_teams_belong_to_no_village(string kind)
    {
        var village = _scene.Village("1");

        Assert.Equal(
            "village-not-wanted",
            Problem(TeamRules.Add(_scene.State, Commune, new TeamFields(kind, "Tổ") { VillageCode = village })).Code);
        _scene.Accept(TeamRules.Add(_scene.State, Commune, new TeamFields(kind, "Tổ")));
    }

    [Fact]
    public void A_member_who_left_keeps_the_number()
    {
        var team = _scene.Team();
        var number = _scene.Member(team);
        _scene.Accept(MemberRules.Change(_scene.State, team, number, Person("member") with { Active = false }));

        Assert.Equal((1, 2), (number, _scene.Member(team)));
        Assert.Equal(2, _scene.State.MembersOf(team).Count());
    }

    [Fact]
    public void A_team_has_one_leader_at_most()
    {
        var team = _scene.Team();
        var (leader, member) = (_scene.Member(team, "leader"), _scene.Member(team));

        var second = Problem(MemberRules.Add(_scene.State, team, Person("leader")));
        Assert.Equal(("leader-taken", RosterFault.Conflict), (second.Code, second.Fault));
        Assert.Equal("leader-taken", Problem(MemberRules.Change(_scene.State, team, member, Person("leader"))).Code);
        _scene.Accept(MemberRules.Change(_scene.State, team, leader, Person("leader") with { Core = true }));

        _scene.Accept(MemberRules.Change(_scene.State, team, leader, Person("leader") with { Active = false }));
        Assert.Null(MemberRules.LeaderOf(_scene.State, team));
        _scene.Accept(MemberRules.Change(_scene.State, team, member, Person("leader")));
        Assert.Equal(member, MemberRules.LeaderOf(_scene.State, team)!.Number);
        Assert.Equal("leader-taken", Problem(MemberRules.Change(_scene.State, team, leader, Person("leader"))).Code);
    }

    [Fact]
    public void Members_of_no_team_and_of_a_dissolved_one_are_refused()
    {
        var team = _scene.Team();
        var number = _scene.Member(team);
        _scene.Accept(TeamRules.Retire(_scene.State, team, Today));

        Assert.Equal("retired", Problem(MemberRules.Add(_scene.State, team, Person("member"))).Code);
        Assert.Equal("retired", Problem(MemberRules.Change(_scene.State, team, number, Person("deputy"))).Code);
        Assert.Equal("not-found", Problem(MemberRules.Change(_scene.State, team, 7, Person("member"))).Code);
        Assert.Equal("not-found", Problem(MemberRules.Add(_scene.State, "24805-077", Person("member"))).Code);
    }

    [Fact]
    public void Later_changes_of_a_row_win_over_earlier_ones()
    {
        var member = new Member("24805-001", 1, "member", "Một");
        var changes = new RosterChanges { Members = [member] }.And(new RosterChanges { Members = [member with { Role = "deputy" }] });

        Assert.Equal("deputy", Assert.Single(changes.Members).Role);
    }
}
