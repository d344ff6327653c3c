using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Tests.CheckIns;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.Totals;

public sealed class TeamPeriodTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Commune = "24805";

    [Fact]
    public async Task A_span_sums_its_dates_and_no_other()
    {
        var (team, device) = await PeopleAsync();
        var (neighbour, other) = await PeopleAsync();
        foreach (var (days, people) in new[] { (0, 3), (2, 5), (2, 7), (6, 11), (7, 13) })
        {
            Assert.Equal("accepted", await RecordAsync(device, team, days, people));
        }

        Assert.Equal("accepted", await RecordAsync(other, neighbour, days: 2, people: 100));

        var week = await ReadAsync(device, team, days: 6);
        Assert.Equal((4, 26, 8), (week.Number("checkIns"), week.Number("people"), week.GetProperty("results").Number("vneid")));
        Assert.Equal(39, (await ReadAsync(device, team, days: 7)).Number("people"));
        Assert.Equal(3, (await ReadAsync(device, team, days: 0)).Number("people"));
        Assert.Equal((team, 1), (week.Text("code"), week.Number("teamsReporting")));
    }

    [Fact]
    public async Task It_agrees_with_the_totals_of_the_day_after_corrections_and_marks()
    {
        var (team, device) = await PeopleAsync();
        var record = Sample.CheckIn(team);
        await device.SendOneAsync(record);
        await device.SendOneAsync(Sample.CheckIn(team, item => item["results"] = new JsonObject { ["vneid"] = 50 }));
        await device.PostAsync($"{Sample.Path}/{record["id"]}/corrections", new { id = Guid.NewGuid(), reason = "Ghi nhầm", replacement = (object?)null }).JsonAsync();

        var period = await ReadAsync(device, team, days: 0);

        Assert.Equal((await device.TeamTotalsAsync(team)).GetRawText(), period.GetRawText());
        Assert.Equal((1, 1), (period.Number("checkIns"), period.Number("flagged")));
        Assert.Equal(0, period.GetProperty("trusted").Number("checkIns"));
    }

    [Fact]
    public async Task A_team_without_records_has_zeros_and_no_last_time()
    {
        var (team, device) = await PeopleAsync();

        var empty = await ReadAsync(device, team, days: 399);

        Assert.Equal((0, 0, 0), (empty.Number("checkIns"), empty.Number("people"), empty.Number("teamsReporting")));
        Assert.Equal(JsonValueKind.Null, empty.GetProperty("lastAt").ValueKind);
    }

    [Fact]
    public async Task A_span_is_whole_and_bounded()
    {
        var (team, device) = await PeopleAsync();
        foreach (var query in new[] { "", "?from=2026-01-01", "?from=2026-01-02&to=2026-01-01", "?from=2025-01-01&to=2026-02-05", "?from=x&to=y" })
        {
            await device.FetchAsync($"/api/v1/teams/{team}/totals{query}").ProblemAsync(400, "invalid-request");
        }

        await device.FetchAsync($"/api/v1/teams/{team}/totals?from=2025-01-01&to=2026-02-04").JsonAsync();
    }

    [Fact]
    public async Task It_is_found_by_an_index_on_team_and_date()
    {
        await using var connection = await server.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            """
            SET LOCAL enable_seqscan = off;
            EXPLAIN SELECT sum(people) FROM entry e WHERE e.team_code = '24805-001' AND e.date BETWEEN '2026-01-01' AND '2026-12-31'
            """,
            connection,
            await connection.BeginTransactionAsync(TestContext.Current.CancellationToken));
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var plan = "";
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            plan += reader.GetString(0) + "\n";
        }

        Assert.Contains("entry_by_team_and_date", plan, StringComparison.Ordinal);
    }

    private static async Task<string> RecordAsync(HttpClient device, string team, int days, int people) =>
        (await device.SendOneAsync(Sample.CheckIn(team, item =>
        {
            item["occurredAt"] = Sample.At(TimeProvider.System.GetUtcNow().AddDays(-days));
            item["people"] = people;
        }))).Outcome();

    private static async Task<JsonElement> ReadAsync(HttpClient device, string team, int days) =>
        (await device.FetchAsync($"/api/v1/teams/{team}/totals?from={Sample.Today.AddDays(-days).Text()}&to={Sample.Today.Text()}").JsonAsync())
            .GetProperty("team");

    private async Task<(string Team, HttpClient Device)> PeopleAsync()
    {
        var team = await server.Arrange.TeamAsync($"{Commune}-{TestTeams.Next():000}");
        return (team, await server.DeviceAsync(team));
    }
}
