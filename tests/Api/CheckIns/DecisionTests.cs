using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Access;
using CampaignHub.Ledger.Verification;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.CheckIns;

/// <summary>What a commune officer decides about records: book, decline, find right.</summary>
public sealed class DecisionTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Commune = "24805";

    [Fact]
    public async Task A_record_that_came_too_late_is_booked_on_an_open_date_and_the_phone_sees_it()
    {
        var (team, device, officer) = await PeopleAsync();
        var late = await SendAsync(device, team, daysAgo: 40);
        var id = Guid.NewGuid();

        Assert.Equal("accepted", (await DecideAsync(officer, late, "book", new { id, date = Sample.Today.Text(), reason = "Máy mất sóng" })).Outcome());
        Assert.Equal("duplicate", (await DecideAsync(officer, late, "book", new { id, date = Sample.Today.Text(), reason = "Máy mất sóng" })).Outcome());
        Assert.Equal("conflict body-differs", (await DecideAsync(officer, late, "book", new { id, date = Sample.Today.Text() })).Outcome());
        Assert.Equal("rejected not-held", (await DecideAsync(officer, late, "book", new { id = Guid.NewGuid(), date = Sample.Today.Text() })).Outcome());

        var totals = await device.TeamTotalsAsync(team);
        Assert.Equal((1, 3, 0), (totals.Number("checkIns"), totals.Number("people"), totals.Number("held")));
        var record = await FindAsync(device, late);
        Assert.Equal(("counted", Sample.Today.Text()), (record.Text("state"), record.Text("date")));
        Assert.Equal(Sample.Today.AddDays(-40).Text(), record.Text("occurredAt")[..10]);
        Assert.Equal("Máy mất sóng", record.Text("changeReason"));
        Assert.Equal("held too-old", (await device.SendOneAsync(Sample.CheckIn(team, item => item["occurredAt"] = DaysAgo(40)))).Outcome());
        Assert.Equal("duplicate", (await device.SendOneAsync(late)).Outcome());
    }

    [Fact]
    public async Task A_record_of_a_final_date_is_booked_on_it_after_it_was_reopened()
    {
        var (team, device, officer) = await PeopleAsync();
        var date = Sample.Today.AddDays(-3);
        await ExecuteAsync($"INSERT INTO campaign_day (date, name, status, version, changed_at) VALUES ('{date.Text()}', 'Ra quân', 'finalised', 1, now())");
        var late = await SendAsync(device, team, daysAgo: 3);

        Assert.Equal("rejected day-finalised", (await DecideAsync(officer, late, "book", new { id = Guid.NewGuid() })).Outcome());
        Assert.Equal(
            "rejected before-the-work",
            (await DecideAsync(officer, late, "book", new { id = Guid.NewGuid(), date = date.AddDays(-1).Text() })).Outcome());
        Assert.Equal(
            "rejected in-the-future",
            (await DecideAsync(officer, late, "book", new { id = Guid.NewGuid(), date = Sample.Today.AddDays(1).Text() })).Outcome());
        await ExecuteAsync($"UPDATE campaign_day SET status = 'closed' WHERE date = '{date.Text()}'");

        var id = Guid.NewGuid();
        Assert.Equal("accepted", (await DecideAsync(officer, late, "book", new { id })).Outcome());
        Assert.Equal("duplicate", (await DecideAsync(officer, late, "book", new { id, date = date.Text() })).Outcome());
        var totals = await device.TeamTotalsAsync(team, date);
        Assert.Equal((1, 0), (totals.Number("checkIns"), totals.Number("held")));
    }

    [Fact]
    public async Task A_declined_record_never_counts_and_the_phone_reads_why()
    {
        var (team, device, officer) = await PeopleAsync();
        var late = await SendAsync(device, team, daysAgo: 41);

        Assert.Equal("accepted", (await DecideAsync(officer, late, "decline", new { id = Guid.NewGuid(), reason = "Trùng phiếu giấy" })).Outcome());

        var record = await FindAsync(device, late);
        Assert.Equal(("declined", "declined", "Trùng phiếu giấy"), (record.Text("status"), record.Text("state"), record.Text("changeReason")));
        Assert.StartsWith("staff:", record.GetProperty("changedBy").Text("actor"), StringComparison.Ordinal);
        Assert.Empty(await ListAsync(officer, $"?team={team}&held=true"));
        Assert.Single(await ListAsync(officer, $"?team={team}&state=declined"));
        Assert.Equal("rejected not-held", (await DecideAsync(officer, late, "book", new { id = Guid.NewGuid() })).Outcome());
        Assert.Equal(
            "rejected already-declined",
            (await device.PostAsync($"{Sample.Path}/{late["id"]}/corrections", new { id = Guid.NewGuid(), reason = "nhầm", replacement = (object?)null }).JsonAsync()).Outcome());
        Assert.Equal("duplicate", (await device.SendOneAsync(late)).Outcome());
    }

    [Fact]
    public async Task A_record_found_right_counts_as_trusted()
    {
        var (team, device, officer) = await PeopleAsync();
        var marked = Sample.CheckIn(team, item => item["results"] = new JsonObject { ["vneid"] = 50 });
        await device.SendOneAsync(marked);
        Assert.Equal("marked", (await FindAsync(device, marked)).Text("state"));
        var id = Guid.NewGuid();

        Assert.Equal("accepted", (await DecideAsync(officer, marked, "review", new { id })).Outcome());
        Assert.Equal("duplicate", (await DecideAsync(officer, marked, "review", new { id })).Outcome());
        Assert.Equal("rejected not-marked", (await DecideAsync(officer, marked, "review", new { id = Guid.NewGuid() })).Outcome());

        var totals = await device.TeamTotalsAsync(team);
        Assert.Equal((1, 0, 1), (totals.Number("checkIns"), totals.Number("flagged"), totals.GetProperty("trusted").Number("checkIns")));
        Assert.Equal("counted", (await FindAsync(device, marked)).Text("state"));
    }

    [Fact]
    public async Task Only_the_communes_own_officer_decides()
    {
        var (team, device, officer) = await PeopleAsync();
        var late = await SendAsync(device, team, daysAgo: 42);
        var elsewhere = await server.StaffAsync(Role.CommuneOfficer, "22918");
        foreach (var (what, body) in new (string, object)[]
        {
            ("book", new { id = Guid.NewGuid(), date = Sample.Today.Text() }),
            ("decline", new { id = Guid.NewGuid(), reason = "không" }),
            ("review", new { id = Guid.NewGuid() }),
        })
        {
            await elsewhere.PostAsync(Path(late, what), body).ProblemAsync(404, "not-found");
            await officer.PostAsync($"{Sample.Path}/{Guid.NewGuid()}/{what}", body).ProblemAsync(404, "not-found");
            await device.PostAsync(Path(late, what), body).ProblemAsync(403, "forbidden");
            foreach (var role in new[] { Role.CommandCentre, Role.Administrator, Role.Viewer, Role.Department })
            {
                await (await server.StaffAsync(role)).PostAsync(Path(late, what), body).ProblemAsync(403, "forbidden");
            }
        }

        Assert.Equal("held", (await FindAsync(officer, late)).Text("state"));
    }

    [Theory]
    [InlineData("book", "{}")]
    [InlineData("book", "[]")]
    [InlineData("book", "{\"id\":\"x\"}")]
    [InlineData("book", "{\"id\":\"0199d2c4-0000-7000-8000-000000000001\",\"date\":\"22/11/2026\"}")]
    [InlineData("book", "{\"id\":\"0199d2c4-0000-7000-8000-000000000001\",\"reason\":\"\\ud800\"}")]
    [InlineData("book", "{\"id\":\"0199d2c4-0000-7000-8000-000000000001\",\"reason\":\"\\u0000\"}")]
    [InlineData("decline", "{\"id\":\"0199d2c4-0000-7000-8000-000000000001\"}")]
    [InlineData("decline", "{\"id\":\"0199d2c4-0000-7000-8000-000000000001\",\"reason\":\"  \"}")]
    [InlineData("review", "{\"id\":null}")]
    public async Task A_body_that_is_no_decision_is_a_bad_request(string what, string body)
    {
        var (team, device, officer) = await PeopleAsync();
        var late = await SendAsync(device, team, daysAgo: 43);

        await officer.PostTextAsync(Path(late, what), body).ProblemAsync(400, "invalid-request");
        await officer.PostAsync(Path(late, what), new { id = Guid.NewGuid(), reason = new string('x', 501) }).ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task What_was_typed_in_from_paper_counts_on_its_day_without_a_mark()
    {
        var (team, _, officer) = await PeopleAsync();
        var date = Sample.Today.AddDays(-13);
        JsonObject[] sheets = [.. Enumerable.Range(0, 8).Select(_ => Sample.CheckIn(team, item =>
        {
            item["source"] = "paper";
            item["occurredAt"] = DaysAgo(13);
            item["people"] = 9;
        }))];

        Assert.All(await officer.SendAsync(sheets), answer => Assert.Equal("accepted", answer.Outcome()));

        var totals = (await officer.FetchAsync($"/api/v1/days/{date.Text()}/teams/{team}/totals").JsonAsync()).GetProperty("team");
        Assert.Equal((8, 0), (totals.Number("checkIns"), totals.Number("flagged")));
        var listed = await ListAsync(officer, $"?team={team}&date={date.Text()}&source=paper");
        Assert.Equal(8, listed.Count);
        Assert.All(listed, record => Assert.Equal(("paper", "counted"), (record.Text("source"), record.Text("state"))));
        Assert.StartsWith("Tài khoản", listed[0].GetProperty("handedInBy").Text("name"), StringComparison.Ordinal);
        Assert.Empty(await ListAsync(officer, $"?team={team}&date={date.Text()}&source=phone"));
    }

    [Fact]
    public async Task The_list_gives_the_record_in_full_to_those_who_work_with_it_only()
    {
        var (team, device, officer) = await PeopleAsync();
        var full = Sample.CheckIn(team, item =>
        {
            item["businesses"] = 2;
            item["pending"] = new JsonObject { ["vneid"] = 1 };
            item["memberNumber"] = 4;
            item["staff"] = 2;
            item["householdNumber"] = 37;
            item["outcome"] = "return";
            item["location"] = new JsonObject { ["lat"] = 11.94, ["lon"] = 108.44, ["accuracyMetres"] = 12, ["mock"] = true };
            item["note"] = "Nhà cuối ngõ";
            item["outreach"] = new JsonObject { ["channel"] = "loudspeaker", ["quantity"] = 3 };
            item["clockOffsetSeconds"] = -2;
            item["source"] = "phone";
        });
        await device.SendOneAsync(full);

        var seen = await FindAsync(officer, full);
        foreach (var (field, value) in full)
        {
            // The server gives times in UTC.
            Assert.True(field == "occurredAt" || JsonNode.DeepEquals(value, JsonNode.Parse(seen.GetProperty(field).GetRawText())), $"{field}: {seen}");
        }

        Assert.Contains("mock-position", seen.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()));
        Assert.EndsWith("Máy thử", seen.GetProperty("handedInBy").Text("name"), StringComparison.Ordinal);
        var centre = await FindAsync(await server.StaffAsync(Role.CommandCentre), full);
        Assert.Equal(2, centre.Number("staff"));
        Assert.All(
            ["location", "note", "householdNumber", "handedInBy", "changedBy", "changeReason"],
            field => Assert.Equal(JsonValueKind.Null, centre.GetProperty(field).ValueKind));
    }

    [Fact]
    public async Task Voided_records_are_listed_when_they_are_asked_for()
    {
        var (team, device, officer) = await PeopleAsync();
        var voided = Sample.CheckIn(team);
        await device.SendOneAsync(voided);
        await device.PostAsync($"{Sample.Path}/{voided["id"]}/corrections", new { id = Guid.NewGuid(), reason = "thừa", replacement = (object?)null }).JsonAsync();

        Assert.Empty(await ListAsync(officer, $"?team={team}"));
        var record = Assert.Single(await ListAsync(officer, $"?team={team}&state=voided"));
        Assert.Equal(("voided", "thừa"), (record.Text("state"), record.Text("changeReason")));
        Assert.Equal("voided", (await FindAsync(device, voided)).Text("state"));
        await officer.FetchAsync($"{Sample.Path}?state=lost").ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Sample.Path}?source=email").ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Sample.Path}?id=x").ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task After_decisions_the_ledger_verifies()
    {
        var (team, device, officer) = await PeopleAsync();
        foreach (var what in new[] { "book", "decline", "book" })
        {
            var late = await SendAsync(device, team, daysAgo: 44);
            object body = what == "book" ? new { id = Guid.NewGuid(), date = Sample.Today.Text() } : new { id = Guid.NewGuid(), reason = "trùng" };
            Assert.Equal("accepted", (await DecideAsync(officer, late, what, body)).Outcome());
        }

        var database = server.Services.GetRequiredService<NpgsqlDataSource>();
        var report = await LedgerVerifier.VerifyAsync(database, "no anchors", cancellation: TestContext.Current.CancellationToken);
        Assert.True(report.IsRight, string.Join('\n', report.Lines()));
        Assert.Equal(2, (await device.TeamTotalsAsync(team)).Number("checkIns"));
    }

    private async Task<(string Team, HttpClient Device, HttpClient Officer)> PeopleAsync()
    {
        var team = await server.Arrange.TeamAsync($"{Commune}-{TestTeams.Next():000}");
        return (team, await server.DeviceAsync(team), await server.StaffAsync(Role.CommuneOfficer, Commune));
    }

    private static async Task<JsonObject> SendAsync(HttpClient device, string team, int daysAgo)
    {
        var late = Sample.CheckIn(team, item => item["occurredAt"] = DaysAgo(daysAgo));
        Assert.Equal("held", (await device.SendOneAsync(late)).GetProperty("status").GetString());
        return late;
    }

    private static Task<JsonElement> DecideAsync(HttpClient officer, JsonObject checkIn, string what, object body) =>
        officer.PostAsync(Path(checkIn, what), body).JsonAsync();

    private static async Task<JsonElement> FindAsync(HttpClient client, JsonObject checkIn) =>
        Assert.Single(await ListAsync(client, $"?id={checkIn["id"]}&id={Guid.NewGuid()}"));

    private static async Task<List<JsonElement>> ListAsync(HttpClient client, string query) =>
        [.. (await client.FetchAsync($"{Sample.Path}{query}").JsonAsync()).GetProperty("items").EnumerateArray()];

    private static string Path(JsonObject checkIn, string what) => $"{Sample.Path}/{checkIn["id"]}/{what}";

    /// <summary>Noon, in Vietnam, of a day before today.</summary>
    private static string DaysAgo(int days) => Sample.At(new DateTimeOffset(Sample.Today.AddDays(-days), new TimeOnly(12, 0), TimeSpan.FromHours(7)));

    private async Task ExecuteAsync(string sql)
    {
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
