using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Access;

namespace CampaignHub.Api.Tests.CheckIns;

public sealed class CorrectionTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task A_correction_replaces_the_figures_and_a_void_takes_them_away()
    {
        var team = await TeamAsync();
        var device = await server.DeviceAsync(team);
        var sent = Sample.CheckIn(team);
        await device.SendOneAsync(sent);
        var replacement = Sample.CheckIn(team, item =>
        {
            item["id"] = sent["id"]!.DeepClone();
            item["people"] = 5;
            item["results"] = new JsonObject { ["vneid"] = 4 };
        });

        Assert.Equal("accepted", (await CorrectAsync(device, sent, replacement)).Outcome());
        var corrected = await device.TeamTotalsAsync(team);
        Assert.Equal((1, 5, 4), (corrected.Number("checkIns"), corrected.Number("people"), corrected.GetProperty("results").Number("vneid")));
        Assert.False(corrected.GetProperty("results").TryGetProperty("online-services", out _));

        Assert.Equal("accepted", (await CorrectAsync(device, sent, replacement: null)).Outcome());
        var voided = await device.TeamTotalsAsync(team);
        Assert.Equal((0, 0), (voided.Number("checkIns"), voided.Number("people")));
        Assert.Equal("rejected already-voided", (await CorrectAsync(device, sent, replacement)).Outcome());
    }

    [Fact]
    public async Task A_correction_has_an_identity_of_its_own()
    {
        var team = await TeamAsync();
        var device = await server.DeviceAsync(team);
        var sent = Sample.CheckIn(team);
        await device.SendOneAsync(sent);
        var replacement = Sample.CheckIn(team, item => item["id"] = sent["id"]!.DeepClone());
        replacement["people"] = 7;
        var id = Guid.NewGuid();

        Assert.Equal("accepted", (await CorrectAsync(device, sent, replacement, id)).Outcome());
        Assert.Equal("duplicate", (await CorrectAsync(device, sent, replacement, id)).Outcome());
        replacement["people"] = 8;
        Assert.Equal("conflict body-differs", (await CorrectAsync(device, sent, replacement, id)).Outcome());
        Assert.Equal("duplicate", (await device.SendOneAsync(sent)).Outcome());
        Assert.Equal(7, (await device.TeamTotalsAsync(team)).Number("people"));
    }

    [Fact]
    public async Task A_correction_before_its_original_and_one_of_another_teams_record_are_unknown()
    {
        var (team, other) = (await TeamAsync(), await TeamAsync());
        var device = await server.DeviceAsync(team);
        var stranger = await server.DeviceAsync(other);
        var officerElsewhere = await server.StaffAsync(Role.CommuneOfficer, "22918");
        var sent = Sample.CheckIn(team);

        Assert.Equal("rejected unknown-check-in", (await CorrectAsync(device, sent, null)).Outcome());
        await device.SendOneAsync(sent);
        Assert.Equal("rejected unknown-check-in", (await CorrectAsync(stranger, sent, null)).Outcome());
        Assert.Equal("rejected unknown-check-in", (await CorrectAsync(officerElsewhere, sent, null)).Outcome());
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22933");
        Assert.Equal("accepted", (await CorrectAsync(officer, sent, null)).Outcome());
    }

    [Fact]
    public async Task Correcting_a_marked_record_takes_its_mark_away()
    {
        var team = await TeamAsync();
        var device = await server.DeviceAsync(team);
        var sent = Sample.CheckIn(team, item => item["results"] = new JsonObject { ["vneid"] = 30 });
        await device.SendOneAsync(sent);
        Assert.Equal(1, (await device.TeamTotalsAsync(team)).Number("flagged"));
        var replacement = Sample.CheckIn(team, item => item["id"] = sent["id"]!.DeepClone());

        await CorrectAsync(device, sent, replacement);

        var totals = await device.TeamTotalsAsync(team);
        Assert.Equal((1, 0, 1), (totals.Number("checkIns"), totals.Number("flagged"), totals.GetProperty("trusted").Number("checkIns")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"id\":\"x\",\"reason\":\"a\",\"replacement\":null}")]
    [InlineData("{\"id\":\"0199d2c4-0000-7000-8000-000000000001\",\"replacement\":null}")]
    [InlineData("{\"id\":\"0199d2c4-0000-7000-8000-000000000001\",\"reason\":\"a\"}")]
    [InlineData("{\"id\":\"0199d2c4-0000-7000-8000-000000000001\",\"reason\":\"a\",\"replacement\":7}")]
    [InlineData("{\"id\":\"0199d2c4-0000-7000-8000-000000000001\",\"reason\":\"\\ud800\",\"replacement\":null}")]
    [InlineData("{\"id\":\"0199d2c4-0000-7000-8000-000000000001\",\"reason\":")]
    public async Task A_body_that_is_no_correction_is_a_bad_request(string body)
    {
        var device = await server.DeviceAsync(await TeamAsync());

        await device.PostTextAsync($"{Sample.Path}/{Guid.NewGuid()}/corrections", body).ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task A_replacement_is_checked_like_a_check_in()
    {
        var team = await TeamAsync();
        var device = await server.DeviceAsync(team);
        var sent = Sample.CheckIn(team);
        await device.SendOneAsync(sent);

        foreach (var (field, value, code) in new (string, JsonNode, string)[]
        {
            ("people", -1, "invalid-count"),
            ("teamCode", "22918-001", "invalid-item"),
            ("occurredAt", "2099-01-01T00:00:00+07:00", "in-the-future"),
        })
        {
            var replacement = Sample.CheckIn(team, item => item["id"] = sent["id"]!.DeepClone());
            replacement[field] = value.DeepClone();
            Assert.Equal($"rejected {code}", (await CorrectAsync(device, sent, replacement)).Outcome());
        }

        Assert.Equal(3, (await device.TeamTotalsAsync(team)).Number("people"));
    }

    private static Task<JsonElement> CorrectAsync(HttpClient client, JsonObject checkIn, JsonObject? replacement, Guid? id = null)
    {
        var body = new JsonObject
        {
            ["id"] = (id ?? Guid.NewGuid()).ToString(),
            ["reason"] = "Ghi nhầm số người",
            ["replacement"] = replacement?.DeepClone(),
        };
        return client.PostTextAsync($"{Sample.Path}/{checkIn["id"]}/corrections", body.ToJsonString()).JsonAsync();
    }

    private Task<string> TeamAsync() => server.Arrange.TeamAsync($"22933-{TestTeams.Next():000}");
}
