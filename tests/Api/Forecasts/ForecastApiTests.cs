using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Forecasts;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Forecasts;
using CampaignHub.Domain.Totals;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Forecasts;

/// <summary>Targets over HTTP: where they stand, and honest silence where there is nothing to say.</summary>
public sealed class ForecastApiTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Commune = "22924";

    [Fact]
    public async Task A_past_day_stands_where_it_ended_and_names_no_change()
    {
        var team = await server.Arrange.TeamAsync($"{Commune}-201");
        var device = await server.DeviceAsync(team);
        var officer = await server.StaffAsync(Role.CommuneOfficer, Commune);
        var date = Sample.Today.AddDays(-3);
        await device.SendOneAsync(Sample.CheckIn(team, item => item["occurredAt"] = Sample.At(TimeProvider.System.GetUtcNow().AddDays(-3))));
        await officer.PutAsync(
            $"/api/v1/communes/{Commune}/targets", new { scope = "day", scopeKey = date.Text(), measure = "people", value = 40 }).JsonAsync();

        var forecast = await officer.FetchAsync($"/api/v1/days/{date.Text()}/forecast").JsonAsync();

        var item = Assert.Single(forecast.GetProperty("items").EnumerateArray());
        Assert.Equal((Commune, "people", "day", 40, 3), (item.Text("communeCode"), item.Text("measure"), item.Text("scope"), item.Number("target"), item.Number("now")));
        Assert.Equal((3, 3), (item.GetProperty("tonight").Number("low"), item.GetProperty("tonight").Number("high")));
        Assert.All(item.GetProperty("needed").EnumerateObject(), change => Assert.Equal(JsonValueKind.Null, change.Value.ValueKind));
    }

    [Fact]
    public async Task Teams_where_the_day_is_postponed_or_not_held_are_not_said_to_be_waiting()
    {
        const string Other = "22918";
        await server.Arrange.TeamAsync($"{Commune}-301");
        await server.Arrange.TeamAsync($"{Other}-301");
        var forecaster = server.Services.GetRequiredService<Forecaster>();
        var plan = new DayPlan("Ra quân", [Commune], Counts.Empty);
        var everywhere = new DayPlan("Ra quân", [], Counts.Empty);

        var (all, scoped, postponed) = (Waiting(everywhere, []), Waiting(plan, []), Waiting(plan, [Commune]));

        Assert.True(all > scoped && scoped > 0, $"{all} in the province, {scoped} in the commune that takes part");
        Assert.Equal(0, postponed);
        int Waiting(DayPlan of, string[] postponedIn) => forecaster.Waiting(
            new Forecaster.Scene(CampaignDay.Undeclared(Sample.Today) with { Plan = of }, 600, 1_020, postponedIn.ToHashSet(StringComparer.Ordinal)),
            communeCode: null,
            new PlacesOfDay(new Dictionary<string, DayProgress>(), new Dictionary<string, long>()));
    }

    [Fact]
    public async Task Without_records_nothing_is_forecast_and_without_targets_nothing_is_listed()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        var date = Sample.Today.AddDays(30).Text();
        Assert.Empty((await centre.FetchAsync($"/api/v1/days/{date}/forecast").JsonAsync()).GetProperty("items").EnumerateArray());
        await centre.PutAsync($"/api/v1/campaign-days/{date}", new { name = "Ra quân", targets = new { vneid = 500 } }).JsonAsync();

        var item = Assert.Single((await centre.FetchAsync($"/api/v1/days/{date}/forecast").JsonAsync()).GetProperty("items").EnumerateArray());

        Assert.Equal((500, 0), (item.Number("target"), item.Number("now")));
        Assert.Equal(
            [JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null],
            new[] { "communeCode", "tonight", "atEnd", "needed" }.Select(name => item.GetProperty(name).ValueKind));
    }
}
