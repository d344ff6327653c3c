using CampaignHub.Api.Access;
using CampaignHub.Api.Roster;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Domain.Roster;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Work;

public sealed class AwardDecisionTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Commune = "24805";

    [Fact]
    public async Task A_list_becomes_a_decision_with_its_number_and_only_then_is_it_published()
    {
        var (team, officer) = await PeopleAsync();
        var path = $"/api/v1/work/award-decisions/{Guid.NewGuid()}";
        await officer.PutAsync(path, Decision(null, new { teamCode = team }, new { communeCode = Commune })).JsonAsync();
        await officer.PostAsync($"{path}/publish", new { }).ProblemAsync(409, "not-approved");

        await officer.PutAsync(path, Decision("15/QĐ-UBND", new { teamCode = team })).JsonAsync();
        await officer.PostAsync($"{path}/publish", new { }).NoContentAsync();
        await officer.PostAsync($"{path}/publish", new { }).NoContentAsync();

        await officer.PutAsync(path, Decision("16/QĐ-UBND", new { teamCode = team })).ProblemAsync(409, "already-published");
        var id = path.Split('/')[^1];
        var audit = await officer.FetchAsync($"/api/v1/audit?subject=award-decision:{id}").JsonAsync();
        Assert.Equal(
            ["award-decision.published", "award-decision.changed", "award-decision.added"],
            audit.GetProperty("items").EnumerateArray().Select(item => item.Text("action")));
        await officer.PostAsync($"{path}/withdraw", new { reason = "Thu hồi" }).NoContentAsync();
    }

    [Fact]
    public async Task Recipients_are_communes_teams_and_members_that_are_there()
    {
        var (team, officer) = await PeopleAsync();
        var elsewhere = await server.Arrange.TeamAsync($"22918-{TestTeams.Next():000}");
        var number = await MemberAsync(team);
        var path = $"/api/v1/work/award-decisions/{Guid.NewGuid()}";

        var made = await officer.PutAsync(path, Decision("1/QĐ", new { teamCode = team, memberNumber = number })).JsonAsync();
        Assert.DoesNotContain("Người mẫu", made.GetRawText(), StringComparison.Ordinal);

        foreach (var recipient in new object[]
        {
            new { teamCode = team, memberNumber = number + 1 },
            new { teamCode = elsewhere },
            new { communeCode = "22918" },
            new { communeCode = Commune, teamCode = team },
            new { memberNumber = number },
            new { },
        })
        {
            await officer.PutAsync(path, Decision("1/QĐ", recipient)).ProblemAsync(400, "invalid-request");
        }

        await officer.PutAsync(path, Decision("1/QĐ")).ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task A_level_stands_in_the_register_of_who_gives_it_and_a_commune_may_propose_for_those_of_the_province()
    {
        var (team, officer) = await PeopleAsync();
        var centre = await server.StaffAsync(Role.CommandCentre);
        object Body(string? commune, string level, string? number = null) =>
            new { communeCode = commune, date = Sample.Today.Text(), number, level, title = "Xuất sắc", recipients = new object[] { new { teamCode = team } } };

        await officer.PutAsync($"/api/v1/work/award-decisions/{Guid.NewGuid()}", Body(Commune, "province-certificate", "1/QĐ")).ProblemAsync(400, "invalid-request");
        await officer.PutAsync($"/api/v1/work/award-decisions/{Guid.NewGuid()}", Body(Commune, "province-certificate")).JsonAsync();
        await centre.PutAsync($"/api/v1/work/award-decisions/{Guid.NewGuid()}", Body(null, "commune-certificate")).ProblemAsync(400, "invalid-request");
        await centre.PutAsync($"/api/v1/work/award-decisions/{Guid.NewGuid()}", Body(null, "province-certificate")).JsonAsync();
    }

    private static object Decision(string? number, params object[] recipients) => new
    {
        communeCode = Commune,
        date = Sample.Today.Text(),
        number,
        level = "commune-certificate",
        title = "Có thành tích tiêu biểu trong hướng dẫn người dân",
        recipients,
    };

    private async Task<int> MemberAsync(string team)
    {
        var store = server.Services.GetRequiredService<RosterStore>();
        var decision = await store.ChangeAsync(
            Commune, "system", roster => MemberRules.Add(roster, team, new MemberFields("member", "Người mẫu")), TestContext.Current.CancellationToken);
        return ((RosterDecision.Accepted)decision).Changes.Members[0].Number;
    }

    private async Task<(string Team, HttpClient Officer)> PeopleAsync()
    {
        var team = await server.Arrange.TeamAsync($"{Commune}-{TestTeams.Next():000}");
        return (team, await server.StaffAsync(Role.CommuneOfficer, Commune));
    }
}
