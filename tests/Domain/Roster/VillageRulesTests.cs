using CampaignHub.Domain.Roster;
using static CampaignHub.Domain.Tests.Roster.RosterScene;

namespace CampaignHub.Domain.Tests.Roster;

public sealed class VillageRulesTests
{
    private readonly RosterScene _scene = new();

    [Fact]
    public void Villages_are_numbered_and_a_retired_ones_code_is_not_given_again()
    {
        Assert.Equal("24805-V001", _scene.Village("1"));
        var last = _scene.Village("2");
        _scene.Accept(VillageRules.Retire(_scene.State, last, Today));

        Assert.Equal("24805-V003", _scene.Village("3"));
        Assert.Equal(("ended", Today), (_scene.State.FindVillage(last)!.RetiredWhy, _scene.State.FindVillage(last)!.RetiredOn));
    }

    [Fact]
    public void The_thousandth_village_is_refused()
    {
        _scene.Accept(RosterDecision.Accept(new RosterChanges { Villages = [new Village("24805-V999", Commune, "thon", "cuối")] }));

        Assert.Equal("codes-used-up", Problem(VillageRules.Add(_scene.State, Commune, Thon("nữa"))).Code);
    }

    [Fact]
    public void Two_villages_of_one_name_are_told_apart_by_their_former_commune()
    {
        _scene.Village("1", former: "Xã A");

        Assert.Equal("24805-V002", _scene.Village("1", former: "Xã B"));
        var problem = Problem(VillageRules.Add(_scene.State, Commune, Thon("1", former: "xã a")));
        Assert.Equal(("village-exists", RosterFault.Conflict), (problem.Code, problem.Fault));
    }

    [Fact]
    public void A_village_may_be_saved_as_it_is_and_take_the_name_of_one_that_ended()
    {
        var (one, two) = (_scene.Village("1"), _scene.Village("2"));
        _scene.Accept(VillageRules.Change(_scene.State, one, Thon("1")));
        _scene.Accept(VillageRules.Retire(_scene.State, one, Today));

        _scene.Accept(VillageRules.Change(_scene.State, two, Thon("1")));

        Assert.Equal("1", _scene.State.FindVillage(two)!.Name);
    }

    [Fact]
    public void A_village_with_a_team_does_not_simply_end()
    {
        var village = _scene.Village("1");
        var team = _scene.Team(village);

        Assert.Equal("village-has-teams", Problem(VillageRules.Retire(_scene.State, village, Today)).Code);
        _scene.Accept(TeamRules.Retire(_scene.State, team, Today));
        _scene.Accept(VillageRules.Retire(_scene.State, village, Today));
    }

    [Fact]
    public void A_merger_makes_a_new_village_and_the_teams_go_on_in_it()
    {
        var (one, two, three) = (_scene.Village("1"), _scene.Village("2"), _scene.Village("3"));
        var (first, second, other) = (_scene.Team(one), _scene.Team(two), _scene.Team(three));
        var dissolved = _scene.Team(two);
        _scene.Accept(TeamRules.Retire(_scene.State, dissolved, Today));

        var changes = _scene.Accept(VillageRules.Merge(_scene.State, [one, two], Thon("1"), Today));

        Assert.Equal("24805-V004", changes.Villages[0].Code);
        Assert.Equal([first, second], _scene.State.TeamsIn("24805-V004").Select(team => team.Code));
        Assert.Equal(three, _scene.State.FindTeam(other)!.VillageCode);
        Assert.Equal(two, _scene.State.FindTeam(dissolved)!.VillageCode);
        Assert.All([one, two], code =>
        {
            var village = _scene.State.FindVillage(code)!;
            Assert.Equal(("merged", Today), (village.RetiredWhy, village.RetiredOn));
            Assert.Equal(["24805-V004"], village.Successors);
        });
    }

    [Fact]
    public void A_merger_needs_several_existing_villages_of_one_commune()
    {
        var (one, two) = (_scene.Village("1"), _scene.Village("2"));
        var elsewhere = _scene.Accept(VillageRules.Add(_scene.State, "24787", Thon("1"))).Villages[0].Code;

        Assert.Equal("invalid-merge", Problem(VillageRules.Merge(_scene.State, [one], Thon("3"), Today)).Code);
        Assert.Equal("invalid-merge", Problem(VillageRules.Merge(_scene.State, [one, one], Thon("3"), Today)).Code);
        Assert.Equal("invalid-merge", Problem(VillageRules.Merge(_scene.State, [one, elsewhere], Thon("3"), Today)).Code);
        Assert.Equal("not-found", Problem(VillageRules.Merge(_scene.State, [one, "24805-V009"], Thon("3"), Today)).Code);
        _scene.Accept(VillageRules.Merge(_scene.State, [one, two], Thon("3"), Today));
        Assert.Equal("retired", Problem(VillageRules.Merge(_scene.State, [one, two], Thon("4"), Today)).Code);
        Assert.Equal("retired", Problem(VillageRules.Change(_scene.State, one, Thon("4"))).Code);
    }

    [Fact]
    public void A_split_leads_every_team_to_the_part_that_names_it()
    {
        var village = _scene.Village("1");
        var (first, second) = (_scene.Team(village), _scene.Team(village));

        _scene.Accept(VillageRules.Split(
            _scene.State, village, [new VillagePart(Thon("1"), [second]), new VillagePart(Thon("1A"), [first])], Today));

        Assert.Equal("24805-V002", _scene.State.FindTeam(second)!.VillageCode);
        Assert.Equal("24805-V003", _scene.State.FindTeam(first)!.VillageCode);
        Assert.Equal(["24805-V002", "24805-V003"], _scene.State.FindVillage(village)!.Successors);
        Assert.Equal("split", _scene.State.FindVillage(village)!.RetiredWhy);
    }

    [Fact]
    public void A_split_that_forgets_doubles_or_borrows_a_team_is_refused()
    {
        var village = _scene.Village("1");
        var (team, other) = (_scene.Team(village), _scene.Team(_scene.Village("2")));

        Assert.Equal("team-without-successor", Split([], []));
        Assert.Equal("team-without-successor", Split([team], [team]));
        Assert.Equal("team-without-successor", Split([team], [other]));
        Assert.Equal("invalid-split", Problem(VillageRules.Split(_scene.State, village, [new VillagePart(Thon("1A"), [team])], Today)).Code);
        Assert.Equal(
            "village-exists",
            Problem(VillageRules.Split(_scene.State, village, [new(Thon("1A"), [team]), new(Thon("1A"), [])], Today)).Code);

        string Split(string[] first, string[] second) =>
            Problem(VillageRules.Split(_scene.State, village, [new(Thon("1A"), first), new(Thon("1B"), second)], Today)).Code;
    }
}
