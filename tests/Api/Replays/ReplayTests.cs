using System.Text.Json.Nodes;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.Replays;

/// <summary>Dates as they went, over HTTP.</summary>
public sealed class ReplayTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Commune = "22918";
    private static readonly string[] s_measures = ["people", "checkIns", "households", "businesses", "teamsReporting", "flagged", "held"];

    [Fact]
    public async Task Every_replay_ends_at_the_totals_of_the_day()
    {
        var team = await server.Arrange.TeamAsync($"{Commune}-101");
        var device = await server.DeviceAsync(team);
        var centre = await server.StaffAsync(Role.CommandCentre);
        var record = Sample.CheckIn(team);
        await device.SendOneAsync(record);
        await device.SendOneAsync(Sample.CheckIn(team, item => item["results"] = new JsonObject { ["vneid"] = 50 }));
        await device.PostAsync($"{Sample.Path}/{record["id"]}/corrections", new { id = Guid.NewGuid(), reason = "Ghi nhầm", replacement = (object?)null }).JsonAsync();
        var date = Sample.Today.Text();
        var own = await device.TeamTotalsAsync(team);

        foreach (var measure in s_measures)
        {
            Assert.Equal(own.Number(measure), await EndAsync(centre, $"/api/v1/days/{date}/replay?measure={measure}&commune={Commune}"));
        }

        Assert.Equal(own.GetProperty("trusted").Number("people"), await EndAsync(centre, $"/api/v1/days/{date}/replay?measure=trustedPeople&commune={Commune}"));
        Assert.Equal(50, await EndAsync(centre, $"/api/v1/days/{date}/replay?measure=vneid&commune={Commune}"));
        Assert.Equal(4, await EndAsync(centre, $"/api/v1/days/{date}/replay?measure=entries&commune={Commune}"));
    }

    [Fact]
    public async Task Who_serves_a_commune_is_answered_for_that_commune()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, Commune);

        var replay = await officer.FetchAsync("/api/v1/days/2026-01-05/replay?measure=people").JsonAsync();

        Assert.Equal(Commune, replay.Text("communeCode"));
        Assert.Empty(replay.GetProperty("places").EnumerateArray());
    }

    [Fact]
    public async Task What_is_no_measure_or_no_commune_is_refused()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);

        await centre.FetchAsync("/api/v1/days/2026-01-05/replay?measure=flying").ProblemAsync(400, "invalid-request");
        await centre.FetchAsync("/api/v1/days/2026-01-05/replay?commune=99999").ProblemAsync(404, "not-found");
    }

    private static async Task<long> EndAsync(HttpClient client, string path)
    {
        var replay = await client.FetchAsync(path).JsonAsync();
        return replay.GetProperty("amounts").EnumerateArray().Sum(amount => amount.GetInt64());
    }
}
