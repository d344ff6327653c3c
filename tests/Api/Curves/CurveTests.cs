using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.Curves;

public sealed class CurveTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Its_quarters_and_what_came_late_add_up_to_the_totals()
    {
        var team = await server.Arrange.TeamAsync("23236-001");
        var device = await server.DeviceAsync(team);
        var yesterday = Sample.Today.AddDays(-1).Text();
        await device.SendOneAsync(Sample.CheckIn(team));
        await device.SendOneAsync(Sample.CheckIn(team, item => item["people"] = 9));
        await device.SendOneAsync(Sample.CheckIn(team, item => item["occurredAt"] = $"{yesterday}T09:00:00+07:00"));
        var centre = await server.StaffAsync(Role.CommandCentre);

        var today = await centre.FetchAsync($"/api/v1/days/{Sample.Today.Text()}/curve?commune=23236").JsonAsync();
        var before = await centre.FetchAsync($"/api/v1/days/{yesterday}/curve?commune=23236").JsonAsync();

        var buckets = today.GetProperty("buckets").EnumerateArray().ToList();
        Assert.Equal((2, 12, 2), (buckets.Sum(each => each.Number("checkIns")), buckets.Sum(each => each.Number("people")), buckets.Sum(each => each.Number("households"))));
        Assert.All(buckets, each => Assert.Equal(0, each.Number("minute") % 15));
        Assert.Empty(before.GetProperty("buckets").EnumerateArray());
        Assert.Equal((1, 3), (before.GetProperty("late").Number("checkIns"), before.GetProperty("late").Number("people")));
    }

    [Fact]
    public async Task The_best_earlier_day_is_a_campaign_day_and_has_most_people()
    {
        var team = await server.Arrange.TeamAsync("24688-001");
        var device = await server.DeviceAsync(team);
        var centre = await server.StaffAsync(Role.CommandCentre);
        foreach (var (days, people, isCampaignDay) in new[] { (9, 50, true), (8, 70, true), (7, 999, false) })
        {
            var date = Sample.Today.AddDays(-days).Text();
            if (isCampaignDay)
            {
                await centre.PutAsync($"/api/v1/campaign-days/{date}", new { name = "Ra quân" }).JsonAsync();
                await centre.PostTextAsync($"/api/v1/campaign-days/{date}/open", "").JsonAsync();
            }

            await device.SendOneAsync(Sample.CheckIn(team, item => (item["occurredAt"], item["people"]) = ($"{date}T09:00:00+07:00", people)));
        }

        var best = await centre.FetchAsync($"/api/v1/days/{Sample.Today.Text()}/best-earlier").JsonAsync();

        Assert.Equal(Sample.Today.AddDays(-8).Text(), best.GetProperty("date").GetString());
        Assert.Equal(70, best.GetProperty("curve").GetProperty("late").Number("people"));
    }

    [Fact]
    public async Task Each_commune_has_a_best_earlier_day_of_its_own()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        var (first, second) = (Sample.Today.AddDays(-12).Text(), Sample.Today.AddDays(-11).Text());
        foreach (var date in new[] { first, second })
        {
            await centre.PutAsync($"/api/v1/campaign-days/{date}", new { name = "Ra quân" }).JsonAsync();
            await centre.PostTextAsync($"/api/v1/campaign-days/{date}/open", "").JsonAsync();
        }

        foreach (var (code, work) in new[] { ("24717-001", new[] { (first, 30), (second, 20) }), ("24712-001", [(second, 45)]) })
        {
            var team = await server.Arrange.TeamAsync(code);
            var device = await server.DeviceAsync(team);
            foreach (var (date, people) in work)
            {
                await device.SendOneAsync(Sample.CheckIn(team, item => (item["occurredAt"], item["people"]) = ($"{date}T09:00:00+07:00", people)));
            }
        }

        var viewer = await server.StaffAsync(Role.Viewer, "24717");
        var own = await viewer.FetchAsync($"/api/v1/days/{Sample.Today.Text()}/best-earlier").JsonAsync();
        var other = await centre.FetchAsync($"/api/v1/days/{Sample.Today.Text()}/best-earlier?commune=24712").JsonAsync();

        Assert.Equal((first, 30), (own.GetProperty("date").GetString(), own.GetProperty("curve").GetProperty("late").Number("people")));
        Assert.Equal((second, 45), (other.GetProperty("date").GetString(), other.GetProperty("curve").GetProperty("late").Number("people")));
        await viewer.FetchAsync($"/api/v1/days/{Sample.Today.Text()}/best-earlier?commune=24712").ProblemAsync(404, "not-found");
    }

    [Fact]
    public async Task A_leader_of_one_commune_is_given_that_one()
    {
        var viewer = await server.StaffAsync(Role.Viewer, "24697");
        var curve = await viewer.FetchAsync($"/api/v1/days/{Sample.Today.Text()}/curve").JsonAsync();
        Assert.Empty(curve.GetProperty("buckets").EnumerateArray());
        await viewer.FetchAsync($"/api/v1/days/{Sample.Today.Text()}/curve?commune=23236").ProblemAsync(404, "not-found");
    }
}
