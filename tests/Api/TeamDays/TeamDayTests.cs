using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Domain;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.TeamDays;

public sealed class TeamDayTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Path = "/api/v1/team-days";
    private const string Commune = "24805";

    [Fact]
    public async Task A_start_is_taken_in_once()
    {
        var (team, device, officer) = await PeopleAsync();
        var sent = Event(team);

        Assert.Equal("accepted", await SendAsync(device, sent));
        Assert.Equal("duplicate", await SendAsync(device, sent));
        Assert.Equal("duplicate", await SendAsync(officer, sent));
        Assert.Equal("conflict body-differs", await SendAsync(device, Changed(sent, "staff", 9)));
        Assert.Equal("conflict body-differs", await SendAsync(device, Changed(sent, "occurredAt", "2099-01-01T00:00:00+07:00")));

        var listed = Assert.Single(await ListAsync(device, ""));
        Assert.Equal((team, "working"), (listed.Text("teamCode"), listed.Text("state")));
        Assert.Equal(4, listed.Number("members"));
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("endedAt").ValueKind);
    }

    [Fact]
    public async Task The_same_start_sent_many_times_at_once_is_one()
    {
        var (team, device, _) = await PeopleAsync();
        var sent = Event(team);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => SendAsync(device, sent)));

        Assert.Equal(1, answers.Count(answer => answer == "accepted"));
        Assert.Equal(15, answers.Count(answer => answer == "duplicate"));
    }

    [Fact]
    public async Task What_was_said_last_holds_in_whichever_order_it_arrives()
    {
        var (team, device, _) = await PeopleAsync();
        // An afternoon that is over: the hours before now may belong to the day before.
        var day = Sample.Today.AddDays(-1);
        var now = new DateTimeOffset(day, new TimeOnly(17, 0), VietnamTime.Offset);
        var listing = $"?date={day.Text()}";

        await SendAsync(device, Event(team, "end", now.AddMinutes(-10), staff: null));
        await SendAsync(device, Event(team, "start", now.AddMinutes(-200), staff: 5));
        Assert.Equal(("finished", 5), StateOf(await ListAsync(device, listing)));

        // Back out in the evening, with one more, told by a phone whose clock is an hour behind.
        await SendAsync(device, Changed(Event(team, "start", now.AddMinutes(-65), staff: 6), "clockOffsetSeconds", 3_600));
        Assert.Equal(("working", 6), StateOf(await ListAsync(device, listing)));
        await SendAsync(device, Event(team, "end", now, staff: null));
        var done = Assert.Single(await ListAsync(device, listing));
        Assert.Equal(now.AddMinutes(-200), done.GetProperty("startedAt").GetDateTimeOffset(), TimeSpan.FromMilliseconds(1));
        Assert.Equal(now, done.GetProperty("endedAt").GetDateTimeOffset(), TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task The_day_is_that_of_the_corrected_clock_unless_it_is_named()
    {
        var (team, device, officer) = await PeopleAsync();
        var twoDaysAhead = Changed(Event(team, "start", TimeProvider.System.GetUtcNow().AddDays(2)), "clockOffsetSeconds", -2 * 86_400);

        Assert.Equal("accepted", await SendAsync(device, twoDaysAhead));
        Assert.Single(await ListAsync(device, $"?date={Sample.Today.Text()}"));
        Assert.Equal("accepted", await SendAsync(officer, Changed(Event(team), "date", Sample.Today.AddDays(-3).Text())));
        Assert.Single(await ListAsync(officer, $"?team={team}&date={Sample.Today.AddDays(-3).Text()}"));
        Assert.Empty(await ListAsync(officer, $"?team={team}&date={Sample.Today.AddDays(-1).Text()}"));
    }

    [Fact]
    public async Task What_cannot_be_taken_in_is_refused_with_a_code()
    {
        var (team, device, _) = await PeopleAsync();
        var (other, stranger, _) = await PeopleAsync();
        var theirs = Event(team);
        await SendAsync(device, theirs);

        foreach (var (field, value, code) in new (string, JsonNode?, string)[]
        {
            ("id", "1", "invalid-id"),
            ("teamCode", "24805-999", "unknown-team"),
            ("teamCode", other, "not-your-team"),
            ("event", "pause", "invalid-item"),
            ("event", null, "invalid-item"),
            ("staff", 10_001, "invalid-count"),
            ("staff", -1, "invalid-count"),
            ("occurredAt", "2026-11-22T08:00:00", "invalid-time"),
            ("occurredAt", null, "invalid-time"),
            ("occurredAt", "2099-01-01T00:00:00+07:00", "in-the-future"),
            ("occurredAt", "0001-01-01T00:00:00+00:00", "too-old"),
            ("clockOffsetSeconds", int.MaxValue, "in-the-future"),
            ("clockOffsetSeconds", int.MinValue, "too-old"),
            ("date", Sample.Today.AddDays(1).Text(), "in-the-future"),
            ("date", "2001-01-01", "too-old"),
        })
        {
            Assert.Equal($"rejected {code}", await SendAsync(device, Changed(Event(team), field, value)));
        }

        Assert.Equal("rejected not-your-team", await SendAsync(stranger, theirs));
        await device.PostTextAsync(Path, "[]").ProblemAsync(400, "invalid-request");
        await device.PostTextAsync(Path, """{"date":"31/12/2026"}""").ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task A_commune_reads_its_teams_page_by_page()
    {
        const string Quiet = "22918";
        var teams = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            teams.Add(await server.Arrange.TeamAsync($"{Quiet}-{TestTeams.Next():000}"));
            Assert.Equal("accepted", await SendAsync(await server.DeviceAsync(teams[i]), Event(teams[i])));
        }

        var officer = await server.StaffAsync(Role.CommuneOfficer, Quiet);
        var first = await officer.FetchAsync($"{Path}?limit=2").JsonAsync();
        var second = await officer.FetchAsync($"{Path}?limit=2&after={first.Text("next")}").JsonAsync();

        Assert.Equal(
            teams.Order(StringComparer.Ordinal),
            new[] { first, second }.SelectMany(page => page.GetProperty("items").EnumerateArray()).Select(item => item.Text("teamCode")));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal(Sample.Today.Text(), first.Text("date"));
        await officer.FetchAsync($"{Path}?limit=1001").ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Path}?date=soon").ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Path}?commune={Commune}").ProblemAsync(404, "not-found");
    }

    [Fact]
    public async Task What_was_said_is_never_changed()
    {
        var (team, device, _) = await PeopleAsync();
        await SendAsync(device, Event(team));

        await using var change = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("UPDATE team_day_event SET staff = 1");
        await Assert.ThrowsAsync<PostgresException>(() => change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A start of now, with four members.</summary>
    internal static JsonObject Event(string team) => Event(team, "start", TimeProvider.System.GetUtcNow());

    private static JsonObject Event(string team, string name, DateTimeOffset at, int? staff = 4) => new()
    {
        ["id"] = Guid.NewGuid().ToString(),
        ["teamCode"] = team,
        ["event"] = name,
        ["occurredAt"] = Sample.At(at),
        ["staff"] = staff,
    };

    private static JsonObject Changed(JsonObject sent, string field, JsonNode? value)
    {
        var changed = sent.DeepClone().AsObject();
        changed[field] = value;
        return changed;
    }

    private static (string State, long Members) StateOf(List<JsonElement> items)
    {
        var item = Assert.Single(items);
        return (item.Text("state"), item.Number("members"));
    }

    private static async Task<string> SendAsync(HttpClient client, JsonObject sent)
    {
        var answer = await client.PostTextAsync(Path, sent.ToJsonString()).JsonAsync();
        return answer.GetProperty("code").ValueKind == JsonValueKind.Null ? answer.Text("status") : $"{answer.Text("status")} {answer.Text("code")}";
    }

    private static async Task<List<JsonElement>> ListAsync(HttpClient client, string query) =>
        [.. (await client.FetchAsync($"{Path}{query}").JsonAsync()).GetProperty("items").EnumerateArray()];

    private async Task<(string Team, HttpClient Device, HttpClient Officer)> PeopleAsync()
    {
        var team = await server.Arrange.TeamAsync($"{Commune}-{TestTeams.Next():000}");
        return (team, await server.DeviceAsync(team), await server.StaffAsync(Role.CommuneOfficer, Commune));
    }
}
