using System.Text;
using System.Text.Json.Nodes;

namespace CampaignHub.Api.Tests.CheckIns;

/// <summary>Bad input: each with its code, none a 500, and the good items of a batch still counted.</summary>
public sealed class BadInputTests(ApiServer server) : IClassFixture<ApiServer>
{
    /// <summary>A field, what is written in its place (as JSON), and the code.</summary>
    public static TheoryData<string, string, string> BadFields => new()
    {
        { "id", "\"not-a-uuid\"", "invalid-id" },
        { "id", "null", "invalid-id" },
        { "id", "7", "invalid-id" },
        { "id", "[[\"a\"]]", "invalid-id" },
        { "id", "\" 0199d2c4-0000-7000-8000-000000000001\"", "invalid-id" },
        { "teamCode", "null", "invalid-item" },
        { "teamCode", "24805003", "invalid-item" },
        { "teamCode", "\"99999-001\"", "unknown-team" },
        { "teamCode", "\"\\u0000\"", "unknown-team" },
        { "occurredAt", "null", "invalid-time" },
        { "occurredAt", "\"2026-11-22T08:15:00\"", "invalid-time" },
        { "occurredAt", "\"2026-11-22\"", "invalid-time" },
        { "occurredAt", "\"2026-02-30T08:15:00+07:00\"", "invalid-time" },
        { "occurredAt", "\"0001-01-01T00:00:00+07:00\"", "invalid-time" },
        { "occurredAt", "\"9999-12-31T23:59:59+07:00\"", "in-the-future" },
        { "occurredAt", "\"9999-12-31T23:59:59-10:00\"", "invalid-time" },
        { "occurredAt", "1764000000", "invalid-time" },
        { "kind", "null", "invalid-item" },
        { "kind", "\"party\"", "invalid-item" },
        { "kind", "{\"a\":[1]}", "invalid-item" },
        { "households", "null", "invalid-count" },
        { "households", "-1", "invalid-count" },
        { "households", "1.5", "invalid-count" },
        { "households", "\"1\"", "invalid-count" },
        { "households", "10001", "invalid-count" },
        { "people", "1e400", "invalid-count" },
        { "people", "99999999999999999999", "invalid-count" },
        { "people", "true", "invalid-count" },
        { "results", "null", "invalid-item" },
        { "results", "[1]", "invalid-item" },
        { "results", "{\"no-such-activity\":1}", "unknown-activity" },
        { "results", "{\"no-such-activity\":0}", "unknown-activity" },
        { "results", "{\"vneid\":-1}", "invalid-count" },
        { "results", "{\"vneid\":\"2\"}", "invalid-count" },
        { "results", "{\"vneid\":{\"a\":[]}}", "invalid-count" },
        { "results", "{\"vneid\":1,\"vneid\":1}", "invalid-item" },
        { "pending", "{\"vneid\":0.5}", "invalid-count" },
        { "businesses", "-1", "invalid-count" },
        { "memberNumber", "\"4\"", "invalid-count" },
        { "householdNumber", "-37", "invalid-count" },
        { "staff", "1e9", "invalid-count" },
        { "outcome", "\"angry\"", "invalid-item" },
        { "location", "[11.9,108.4]", "invalid-item" },
        { "location", "{\"lat\":91,\"lon\":108}", "invalid-item" },
        { "location", "{\"lat\":11,\"lat\":12,\"lon\":108}", "invalid-item" },
        { "location", "{\"lat\":\"11\",\"lon\":108}", "invalid-item" },
        { "location", "{\"lat\":11}", "invalid-item" },
        { "note", "\"a\\u0000b\"", "invalid-item" },
        { "note", "\"\\ud83d\"", "invalid-item" },
        { "note", "\"\\udc00x\"", "invalid-item" },
        { "note", "17", "invalid-item" },
        { "outreach", "{\"channel\":\"pigeon\",\"quantity\":1}", "invalid-item" },
        { "outreach", "{\"channel\":\"leaflet\",\"quantity\":-1}", "invalid-item" },
        { "clockOffsetSeconds", "1.5", "invalid-time" },
        { "clockOffsetSeconds", "999999999999", "invalid-time" },
        { "source", "\"pigeon\"", "invalid-item" },
    };

    [Theory]
    [MemberData(nameof(BadFields))]
    public async Task A_bad_field_is_refused_with_its_code_and_its_neighbours_are_counted(string field, string value, string code)
    {
        var team = await TeamAsync();
        var device = await server.DeviceAsync(team);
        var bad = Sample.CheckIn(team);
        var id = bad["id"]!.GetValue<string>();
        bad[field] = "PLACE";
        var body = $"[{Sample.CheckIn(team)},{bad.ToJsonString().Replace("\"PLACE\"", value, StringComparison.Ordinal)},{Sample.CheckIn(team)}]";

        var answers = (await device.PostTextAsync(Sample.Path, body).JsonAsync()).GetProperty("results");

        Assert.Equal(["accepted", $"rejected {code}", "accepted"], answers.EnumerateArray().Select(Sample.Outcome));
        Assert.Equal(code == "invalid-id" ? null : id, field == "id" ? null : answers[1].GetProperty("id").GetString());
        Assert.Equal(2, (await device.TeamTotalsAsync(team)).Number("checkIns"));
    }

    [Fact]
    public async Task Items_that_are_no_objects_and_doubled_keys_are_refused_alone()
    {
        var team = await TeamAsync();
        var device = await server.DeviceAsync(team);
        var doubled = Sample.CheckIn(team).ToJsonString().Replace("{\"id\"", "{\"people\":3,\"id\"", StringComparison.Ordinal);
        var deep = string.Concat(Enumerable.Repeat("[", 20_000)) + string.Concat(Enumerable.Repeat("]", 20_000));

        var answers = (await device.PostTextAsync(Sample.Path, $"[null,7,\"a\",[],{{}},{deep},{doubled},{Sample.CheckIn(team)}]").JsonAsync()).GetProperty("results");

        Assert.Equal(
            ["invalid-item", "invalid-item", "invalid-item", "invalid-item", "invalid-id", "invalid-item", "invalid-item", null],
            answers.EnumerateArray().Select(answer => answer.TryGetProperty("code", out var code) ? code.GetString() : null));
        Assert.Equal(1, (await device.TeamTotalsAsync(team)).Number("checkIns"));
    }

    [Fact]
    public async Task A_note_of_500_characters_is_taken_and_a_longer_one_is_not()
    {
        var team = await TeamAsync();
        var device = await server.DeviceAsync(team);

        var answers = await device.SendAsync(
            Sample.CheckIn(team, item => item["note"] = new string('ế', 500)),
            Sample.CheckIn(team, item => item["note"] = new string('ế', 500).Normalize(NormalizationForm.FormD)),
            Sample.CheckIn(team, item => item["note"] = string.Concat(Enumerable.Repeat("🙂", 500))),
            Sample.CheckIn(team, item => item["note"] = new string('ế', 501)));

        Assert.Equal(["accepted", "accepted", "accepted", "rejected invalid-item"], answers.Select(Sample.Outcome));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("\"a\"")]
    [InlineData("[{]")]
    [InlineData("[{}] trailing")]
    [InlineData("[{}][{}]")]
    [InlineData("[{},]")]
    [InlineData("[{'id':1}]")]
    public async Task What_is_not_an_array_of_items_is_a_bad_request(string body)
    {
        var device = await server.DeviceAsync(await TeamAsync());

        await device.PostTextAsync(Sample.Path, body).ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task Five_hundred_items_are_taken_and_one_more_is_too_large()
    {
        var team = await TeamAsync();
        var device = await server.DeviceAsync(team);
        var items = Enumerable.Range(0, 501).Select(_ => (JsonNode)Sample.CheckIn(team)).ToArray();

        await device.PostTextAsync(Sample.Path, new JsonArray([.. items.Select(item => item.DeepClone())]).ToJsonString()).ProblemAsync(413, "too-large");
        Assert.Equal(500, (await device.SendAsync(items[..500])).Count(answer => answer.Outcome() == "accepted"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_a_mebibyte_is_too_large_whether_or_not_its_length_is_announced(bool announced)
    {
        var team = await TeamAsync();
        var device = await server.DeviceAsync(team);
        var body = Encoding.UTF8.GetBytes($"[{Sample.CheckIn(team)}{new string(' ', 2_000_000)}]");
        using var content = announced ? (HttpContent)new ByteArrayContent(body) : new StreamContent(new UnknownLength(body));
        content.Headers.ContentType = new("application/json");

        await device.PostAsync(new Uri(Sample.Path, UriKind.Relative), content, TestContext.Current.CancellationToken).ProblemAsync(413, "too-large");

        Assert.Equal("accepted", (await device.SendOneAsync(Sample.CheckIn(team))).Outcome());
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_refused_in_their_item_alone()
    {
        var team = await TeamAsync();
        var device = await server.DeviceAsync(team);
        var text = $"[{Sample.CheckIn(team, item => item["note"] = "@")},{Sample.CheckIn(team)}]";
        var body = Encoding.UTF8.GetBytes(text);
        body[Array.IndexOf(body, (byte)'@')] = 0xFF;
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };

        var answers = await device.PostAsync(new Uri(Sample.Path, UriKind.Relative), content, TestContext.Current.CancellationToken).JsonAsync();

        Assert.Equal(["rejected invalid-item", "accepted"], answers.GetProperty("results").EnumerateArray().Select(Sample.Outcome));
    }

    private Task<string> TeamAsync() => server.Arrange.TeamAsync($"22933-{TestTeams.Next():000}");
}
