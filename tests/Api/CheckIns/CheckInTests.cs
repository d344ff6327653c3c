using System.Text.Json.Nodes;
using CampaignHub.Api.Access;

namespace CampaignHub.Api.Tests.CheckIns;

public sealed class CheckInTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task A_check_in_is_accepted_and_stands_in_the_teams_totals_at_once()
    {
        var team = await server.Arrange.TeamAsync("22924-101");
        var device = await server.DeviceAsync(team);
        var sent = Sample.CheckIn(team);

        var answer = await device.SendOneAsync(sent);

        Assert.Equal("accepted", answer.Outcome());
        Assert.Equal(sent["id"]!.GetValue<string>(), answer.GetProperty("id").GetString());
        var totals = await device.TeamTotalsAsync(team);
        Assert.Equal((1, 1, 3), (totals.Number("checkIns"), totals.Number("households"), totals.Number("people")));
        Assert.Equal(2, totals.GetProperty("results").Number("vneid"));
    }

    [Fact]
    public async Task The_same_check_in_again_is_a_duplicate_and_counts_once()
    {
        var team = await server.Arrange.TeamAsync("22924-102");
        var device = await server.DeviceAsync(team);
        var sent = Sample.CheckIn(team, checkIn => checkIn["note"] = "Hoa\u0300 Bình");
        await device.SendOneAsync(sent);
        // Other text, the same body: NFC, zeros left out, absent as null, upper case in the id, the same instant in UTC.
        var same = Sample.CheckIn(team, checkIn =>
        {
            checkIn["id"] = sent["id"]!.GetValue<string>().ToUpperInvariant();
            checkIn["occurredAt"] = DateTimeOffset.Parse(sent["occurredAt"]!.GetValue<string>(), null).UtcDateTime.ToString("O");
            checkIn["note"] = "Ho\u00e0 Bình";
            checkIn["results"] = new JsonObject { ["online-services"] = 1, ["vneid"] = 2, ["ai-basics"] = 0 };
            checkIn["businesses"] = null;
        });

        Assert.Equal("duplicate", (await device.SendOneAsync(same)).Outcome());
        Assert.Equal(["duplicate", "duplicate"], (await device.SendAsync(sent, sent)).Select(Sample.Outcome));
        Assert.Equal(1, (await device.TeamTotalsAsync(team)).Number("checkIns"));
    }

    [Fact]
    public async Task The_same_id_with_another_body_is_a_conflict_whatever_else_is_wrong_with_it()
    {
        var team = await server.Arrange.TeamAsync("22924-103");
        var device = await server.DeviceAsync(team);
        var sent = Sample.CheckIn(team);
        await device.SendOneAsync(sent);

        foreach (var change in new Action<JsonNode>[]
        {
            item => item["people"] = 4,
            item => item["people"] = -4,
            item => item["results"] = new JsonObject { ["no-such-activity"] = 1 },
            item => item["occurredAt"] = "2099-01-01T00:00:00+07:00",
            item => item["occurredAt"] = "2020-01-01T00:00:00+07:00",
            item => item["teamCode"] = "22918-999",
        })
        {
            var other = sent.DeepClone();
            change(other);
            Assert.Equal("conflict body-differs", (await device.SendOneAsync(other)).Outcome());
        }

        Assert.Equal(3, (await device.TeamTotalsAsync(team)).Number("people"));
    }

    [Fact]
    public async Task A_bad_item_with_the_id_of_a_good_one_in_the_same_batch_is_a_conflict()
    {
        var team = await server.Arrange.TeamAsync("22924-112");
        var device = await server.DeviceAsync(team);
        var good = Sample.CheckIn(team);
        var bad = good.DeepClone();
        bad["people"] = -1;

        Assert.Equal(["accepted", "conflict body-differs"], (await device.SendAsync(good, bad)).Select(Sample.Outcome));
        Assert.Equal(3, (await device.TeamTotalsAsync(team)).Number("people"));
    }

    [Fact]
    public async Task An_old_record_is_held_outside_the_totals_and_a_future_one_is_rejected()
    {
        var team = await server.Arrange.TeamAsync("22924-104");
        var device = await server.DeviceAsync(team);
        var now = TimeProvider.System.GetUtcNow();

        var answers = await device.SendAsync(
            Sample.CheckIn(team, item => item["occurredAt"] = Sample.At(now.AddDays(-14))),
            Sample.CheckIn(team, item => item["occurredAt"] = Sample.At(now.AddDays(-15))),
            Sample.CheckIn(team, item => item["occurredAt"] = Sample.At(now.AddMinutes(9))),
            Sample.CheckIn(team, item => item["occurredAt"] = Sample.At(now.AddMinutes(20))),
            Sample.CheckIn(team, item => item["occurredAt"] = "0001-06-01T00:00:00+07:00"));

        Assert.Equal(["accepted", "held too-old", "accepted", "rejected in-the-future", "held too-old"], answers.Select(Sample.Outcome));
        var old = await device.TeamTotalsAsync(team, Sample.Today.AddDays(-15));
        Assert.Equal((0, 1), (old.Number("checkIns"), old.Number("held")));
    }

    [Fact]
    public async Task The_day_is_that_of_the_phones_clock_corrected_by_its_measured_offset()
    {
        var team = await server.Arrange.TeamAsync("22924-105");
        var device = await server.DeviceAsync(team);
        var yesterday = Sample.Today.AddDays(-1);

        var answer = await device.SendOneAsync(Sample.CheckIn(team, item =>
        {
            item["occurredAt"] = $"{Sample.Today.Text()}T00:30:00+07:00";
            item["clockOffsetSeconds"] = -3600;
        }));

        Assert.Equal("accepted", answer.Outcome());
        Assert.Equal(1, (await device.TeamTotalsAsync(team, yesterday)).Number("checkIns"));
        Assert.Equal(0, (await device.TeamTotalsAsync(team)).Number("checkIns"));
    }

    [Fact]
    public async Task A_batch_of_several_teams_is_answered_in_the_order_sent()
    {
        var (one, two) = (await server.Arrange.TeamAsync("22924-106"), await server.Arrange.TeamAsync("22924-107"));
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22924");
        var items = Enumerable.Range(0, 40).Select(i => Sample.CheckIn(i % 2 == 0 ? one : two, item => item["people"] = i)).ToArray();
        items[7]["people"] = -1;

        var answers = await officer.SendAsync(items);

        Assert.Equal(items.Select(item => item["id"]!.GetValue<string>()), answers.Select(answer => answer.GetProperty("id").GetString()));
        Assert.Equal("rejected invalid-count", answers[7].Outcome());
        Assert.All(answers.Where((_, index) => index != 7), answer => Assert.Equal("accepted", answer.Outcome()));
        Assert.Equal(20, (await officer.TeamTotalsAsync(one)).Number("checkIns"));
        Assert.Equal(19, (await officer.TeamTotalsAsync(two)).Number("checkIns"));
    }

    [Fact]
    public async Task Nobody_writes_for_a_team_that_is_not_theirs()
    {
        var (own, other) = (await server.Arrange.TeamAsync("22924-108"), await server.Arrange.TeamAsync("22918-108"));
        var device = await server.DeviceAsync(own);
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22924");

        Assert.Equal(
            ["rejected not-your-team", "rejected unknown-team", "accepted"],
            (await device.SendAsync(Sample.CheckIn(other), Sample.CheckIn("22918-999"), Sample.CheckIn(own))).Select(Sample.Outcome));
        Assert.Equal("rejected not-your-team", (await officer.SendOneAsync(Sample.CheckIn(other))).Outcome());
        var watcher = await server.StaffAsync(Role.CommandCentre);
        await watcher.PostTextAsync(Sample.Path, $"[{Sample.CheckIn(own)}]").ProblemAsync(403, "forbidden");
        await device.FetchAsync($"/api/v1/days/{Sample.Today.Text()}/teams/{other}/totals").ProblemAsync(404, "not-found");
    }

    [Fact]
    public async Task Odd_records_are_accepted_and_marked_with_totals_with_and_without_them()
    {
        var team = await server.Arrange.TeamAsync("22924-109");
        var device = await server.DeviceAsync(team);
        var many = Sample.CheckIn(team, item => item["results"] = new JsonObject { ["vneid"] = 9 });
        var away = Sample.CheckIn(team, item => item["location"] = new JsonObject { ["lat"] = 21.03, ["lon"] = 105.85, ["accuracyMetres"] = 10.5 });

        var answers = await device.SendAsync(many, away, Sample.CheckIn(team));

        Assert.All(answers, answer => Assert.Equal("accepted", answer.Outcome()));
        Assert.Equal("results-above-people", answers[0].GetProperty("flags")[0].GetString());
        Assert.Equal("outside-commune", answers[1].GetProperty("flags")[0].GetString());
        var totals = await device.TeamTotalsAsync(team);
        Assert.Equal((3, 2, 1), (totals.Number("checkIns"), totals.Number("flagged"), totals.GetProperty("trusted").Number("checkIns")));
    }

    [Fact]
    public async Task Every_field_of_the_contract_is_taken()
    {
        var team = await server.Arrange.TeamAsync("22924-110");
        var device = await server.DeviceAsync(team);
        var full = Sample.CheckIn(team, item =>
        {
            item["businesses"] = 0;
            item["pending"] = new JsonObject { ["vneid"] = 1 };
            item["memberNumber"] = 4;
            item["staff"] = 2;
            item["householdNumber"] = 37;
            item["outcome"] = "return";
            item["location"] = new JsonObject { ["lat"] = 10.94, ["lon"] = 108.16, ["accuracyMetres"] = 12, ["mock"] = false };
            item["note"] = "Bà con hẹn chiều quay lại";
            item["outreach"] = new JsonObject { ["channel"] = "loudspeaker", ["quantity"] = 3 };
            item["clockOffsetSeconds"] = -2;
            item["source"] = "phone";
            item["somethingNewer"] = new JsonObject { ["a"] = 1 };
        });

        Assert.Equal(["accepted", "duplicate"], [(await device.SendOneAsync(full)).Outcome(), (await device.SendOneAsync(full)).Outcome()]);
        Assert.Equal(1, (await device.TeamTotalsAsync(team)).GetProperty("pending").Number("vneid"));
        full["note"] = "Bà con hẹn sáng quay lại";
        Assert.Equal("conflict body-differs", (await device.SendOneAsync(full)).Outcome());
    }

    [Fact]
    public async Task Requests_of_one_team_at_the_same_moment_are_all_taken_and_numbered_without_holes()
    {
        var team = await server.Arrange.TeamAsync("22924-111");
        var device = await server.DeviceAsync(team);
        var items = Enumerable.Range(0, 60).Select(_ => Sample.CheckIn(team)).ToList();

        var answers = await Task.WhenAll(items.Concat(items).Select(item => device.SendOneAsync(item)));

        Assert.Equal(60, answers.Count(answer => answer.Outcome() == "accepted"));
        Assert.Equal(60, answers.Count(answer => answer.Outcome() == "duplicate"));
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22924");
        var list = await officer.FetchAsync($"{Sample.Path}?team={team}&limit=500").JsonAsync();
        Assert.Equal(Enumerable.Range(1, 60).Select(n => (long)n), list.GetProperty("items").EnumerateArray().Select(item => item.Number("number")));
    }
}
