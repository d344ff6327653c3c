using CampaignHub.Api.Demo;
using CampaignHub.Api.Programs;
using CampaignHub.Domain.Roster;

namespace CampaignHub.Api.Tests;

public sealed class DemoRosterTests
{
    private static readonly LoadedProgram Loaded = LoadedProgram.Load(TestSettings.For("", "").ProgramFile);
    private static readonly RosterChanges Roster = DemoRoster.Of(Loaded.Program, Loaded.Communes);

    [Fact]
    public void It_is_the_same_every_time_and_says_that_it_is_made_up()
    {
        var again = DemoRoster.Of(Loaded.Program, Loaded.Communes);

        Assert.Equal(Roster.Teams, again.Teams);
        Assert.Equal(Roster.Members, again.Members);
        Assert.Equivalent(Roster.Villages, again.Villages, strict: true);
        Assert.All(Roster.Teams, team => Assert.EndsWith("(mẫu)", team.Name, StringComparison.Ordinal));
        Assert.All(Roster.Members, member => Assert.EndsWith("(mẫu)", member.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_leader_and_nobody_else_has_a_phone_number_of_their_own_that_is_given_to_no_subscriber()
    {
        var phones = Roster.Members.Where(member => member.Role == Member.Leader).Select(member => member.Phone).ToList();
        Assert.Equal(DemoTeams.Count, phones.Count);
        Assert.All(phones, phone => Assert.Matches("^0200[0-9]{7}$", phone));
        var offices = Enumerable.Range(0, 124).Select(DemoPhones.OfOffice);
        Assert.Equal(DemoTeams.Count + 124, phones.Concat(offices).Distinct().Count());
        Assert.DoesNotContain(Roster.Members, member => member.Role != Member.Leader && member.Phone is not null);
    }

    [Fact]
    public void It_is_about_as_large_as_the_province()
    {
        Assert.Equal(DemoTeams.Count, Roster.Teams.Length);
        Assert.InRange(Roster.Members.Length, 12_000, 14_000);
        var counts = Roster.Teams.CountBy(team => team.CommuneCode).ToDictionary();
        Assert.Equal(124, counts.Count);
        var bySize = Loaded.Communes.OrderBy(commune => commune.AreaKm2).ToList();
        Assert.True(counts[bySize[^1].Code] > counts[bySize[0].Code]);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(20_000)]
    public void It_is_as_large_as_wanted(int teams)
    {
        var roster = DemoRoster.Of(Loaded.Program, Loaded.Communes, teams);

        Assert.Equal(teams, roster.Teams.Length);
        Assert.Equal(124, roster.Teams.Select(team => team.CommuneCode).Distinct().Count());
    }

    [Fact]
    public void It_shows_every_kind_of_village_team_and_gap()
    {
        var state = new RosterState(Roster.Villages, Roster.Teams, Roster.Members);

        Assert.Equal(6, Roster.Villages.Select(village => village.Kind).Distinct().Count());
        Assert.Equal(["good", "none", "weak"], Roster.Villages.Select(village => village.Signal).OfType<string>().Distinct().Order());
        Assert.Equal(4, Roster.Villages.SelectMany(village => village.Attributes ?? []).Distinct().Count());
        Assert.Contains(Roster.Villages, village => village.Attributes is null);
        Assert.Contains(Roster.Villages, village => village.Households is null);
        Assert.Equal(3, Roster.Teams.Select(team => team.Kind).Distinct().Count());
        Assert.InRange(Roster.Villages.Count(village => !state.TeamsIn(village.Code).Any()), 5, 60);
        Assert.Contains(Roster.Villages, village => state.TeamsIn(village.Code).Count() == 2);
        Assert.Contains(
            Roster.Villages.GroupBy(village => (village.CommuneCode, village.Kind, village.Name)),
            same => same.Select(village => village.FormerCommune).Distinct().Count() == 2);
    }

    [Fact]
    public void The_rules_take_every_row_of_it()
    {
        var rules = new RosterFieldRules(new RosterVocabulary(Loaded.Program), new DateOnly(2026, 11, 22));
        var state = RosterState.Empty;
        foreach (var village in Roster.Villages)
        {
            state = state.With(Accepted(VillageRules.Add(state, village.CommuneCode, Fine(rules.Check(VillageFields.Of(village))))));
        }

        foreach (var team in Roster.Teams)
        {
            state = state.With(Accepted(TeamRules.Add(state, team.CommuneCode, Fine(rules.Check(TeamFields.Of(team))))));
        }

        foreach (var member in Roster.Members)
        {
            state = state.With(Accepted(MemberRules.Add(state, member.TeamCode, Fine(rules.Check(MemberFields.Of(member))))));
        }

        Assert.Equal(Roster.Teams, state.Teams.OrderBy(team => team.Code, StringComparer.Ordinal));
        Assert.Equal(Roster.Members.Length, state.Members.Count());
    }

    private static T Fine<T>(Checked<T> fields)
    {
        Assert.Empty(fields.Problems);
        return fields.Value;
    }

    private static RosterChanges Accepted(RosterDecision decision) => Assert.IsType<RosterDecision.Accepted>(decision).Changes;
}
