using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Places;
using CampaignHub.Domain.Programs;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests;

/// <summary>Each test begins without boundaries: they are the server's, not a test's, so the tests of the class run one by one.</summary>
public sealed class BoundaryTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Path = "/api/v1/communes/boundaries";

    private IReadOnlyList<Commune> Communes => server.Services.GetRequiredService<ICommuneDirectory>().All;

    [Fact]
    public async Task Imported_boundaries_are_served_to_everybody_who_signs_in_and_removed_again()
    {
        var (administrator, leader) = (await BeginAsync(), await server.StaffAsync(Role.Viewer, "22918"));
        await leader.FetchAsync(Path).ProblemAsync(404, "not-found");

        var answer = await PutAsync(administrator, Collection(Communes)).JsonAsync();

        Assert.True(answer.GetProperty("applied").GetBoolean());
        Assert.Equal(124, answer.GetProperty("counts").GetProperty("usable").GetInt32());
        Assert.Equal(124 * 5, answer.GetProperty("points").GetInt32());
        var served = await leader.FetchAsync(Path).JsonAsync();
        Assert.Equal("FeatureCollection", served.GetProperty("type").GetString());
        Assert.Equal(
            Communes.Select(commune => commune.Code),
            served.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.NoContent, (await administrator.DeleteAsync(Path, TestContext.Current.CancellationToken)).StatusCode);
        await leader.FetchAsync(Path).ProblemAsync(404, "not-found");
        await administrator.DeleteAsync(Path, TestContext.Current.CancellationToken).ProblemAsync(404, "not-found");
        Assert.Equal(["boundaries.imported", "boundaries.removed"], (await AuditedAsync())[^2..]);
    }

    [Fact]
    public async Task A_dry_run_and_a_file_that_does_not_fit_change_nothing_and_say_what_is_wrong()
    {
        var administrator = await BeginAsync();
        var (good, other) = (Collection(Communes), Communes[0]);
        await PutAsync(administrator, good).JsonAsync();
        var before = await administrator.GetStringAsync(Path, TestContext.Current.CancellationToken);
        var broken = Collection(
            [.. Communes.Skip(2).Select(commune => Feature(commune.Code, SquareAround(commune))),
            Feature(Communes[2].Code, SquareAround(other)),
            Feature("99999", SquareAround(other)),
            Feature(Communes[1].Code, "[[[108.1,11.1],[108.2,11.1],[108.2,11.2],[108.1,11.2]]]")]);

        var dry = await PutAsync(administrator, good, "?dryRun=true").JsonAsync();
        var answer = await PutAsync(administrator, broken).JsonAsync();
        var partial = await PutAsync(administrator, broken, "?partial=true").JsonAsync();

        Assert.True(dry.GetProperty("dryRun").GetBoolean());
        Assert.False(dry.GetProperty("applied").GetBoolean());
        Assert.False(answer.GetProperty("applied").GetBoolean());
        Assert.False(partial.GetProperty("applied").GetBoolean());
        Assert.Equal(other.Code, Assert.Single(answer.GetProperty("missing").EnumerateArray()).GetString());
        Assert.Equal("99999", Assert.Single(answer.GetProperty("unmatched").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(Communes[2].Code, Assert.Single(answer.GetProperty("duplicates").EnumerateArray()).GetProperty("code").GetString());
        var fault = Assert.Single(answer.GetProperty("broken").EnumerateArray());
        Assert.Equal("ring-not-closed", fault.GetProperty("problem").GetString());
        Assert.Equal(Communes[1].Code, fault.GetProperty("code").GetString());
        Assert.Equal(before, await administrator.GetStringAsync(Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_without_all_communes_is_taken_only_when_that_is_meant()
    {
        var administrator = await BeginAsync();
        var few = Collection(Communes.Take(3));

        Assert.False((await PutAsync(administrator, few).JsonAsync()).GetProperty("applied").GetBoolean());
        var answer = await PutAsync(administrator, few, "?partial=true").JsonAsync();

        Assert.True(answer.GetProperty("applied").GetBoolean());
        Assert.Equal(121, answer.GetProperty("missing").GetArrayLength());
        Assert.Equal(3, (await administrator.FetchAsync(Path).JsonAsync()).GetProperty("features").GetArrayLength());
    }

    [Fact]
    public async Task The_document_is_compressed_and_not_sent_twice()
    {
        var administrator = await BeginAsync();
        await PutAsync(administrator, Collection(Communes)).JsonAsync();
        using var plain = await administrator.FetchAsync(Path);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var compressed = await administrator.SendAsync(request, TestContext.Current.CancellationToken);
        await using var brotli = new BrotliStream(
            await compressed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var text = new StreamReader(brotli);

        Assert.Equal("application/geo+json", plain.Content.Headers.ContentType?.MediaType);
        Assert.Equal("br", Assert.Single(compressed.Content.Headers.ContentEncoding));
        Assert.Equal(
            await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        using var again = new HttpRequestMessage(HttpMethod.Get, Path);
        again.Headers.IfNoneMatch.Add(plain.Headers.ETag!);
        using var unchanged = await administrator.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("không phải JSON")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""")]
    public async Task Another_file_is_refused(string text) =>
        await PutAsync(await BeginAsync(), text).ProblemAsync(400, "invalid-request");

    [Fact]
    public async Task A_file_of_32_MiB_is_read_and_a_larger_one_refused()
    {
        var administrator = await BeginAsync();
        var json = Collection(Communes);

        await PutAsync(administrator, json.PadRight(32 << 20), "?dryRun=true").JsonAsync();
        await PutAsync(administrator, json.PadRight((32 << 20) + 1), "?dryRun=true").ProblemAsync(413, "too-large");
    }

    [Fact]
    public async Task A_record_is_marked_by_the_boundary_once_there_is_one()
    {
        var administrator = await BeginAsync();
        var commune = Communes.Single(each => each.Code == "24805");
        var team = await server.Arrange.TeamAsync("24805-901");
        var device = await server.DeviceAsync(team);
        // The square around the point ends 0.01 degrees to the north; this is 1.1 km beyond, and well within the circle.
        var (lat, lon) = (commune.Lat + 0.02, commune.Lon);

        Assert.Empty(await MarksAsync(device, team, lat, lon));
        await PutAsync(administrator, Collection(Communes)).JsonAsync();
        Assert.Equal(["outside-commune"], await MarksAsync(device, team, lat, lon));
        Assert.Empty(await MarksAsync(device, team, commune.Lat, lon));
        await administrator.DeleteAsync(Path, TestContext.Current.CancellationToken);
        Assert.Empty(await MarksAsync(device, team, lat, lon));
    }

    [Fact]
    public async Task The_provinces_own_file_fits()
    {
        var file = Environment.GetEnvironmentVariable("CAMPAIGNHUB_TEST_BOUNDARIES");
        Assert.SkipWhen(file is null or "", "Name the province's boundary file in CAMPAIGNHUB_TEST_BOUNDARIES to try it.");
        var administrator = await BeginAsync();

        var answer = await PutAsync(administrator, await File.ReadAllTextAsync(file!, TestContext.Current.CancellationToken)).JsonAsync();

        Assert.True(answer.GetProperty("applied").GetBoolean(), answer.ToString());
        var boundaries = server.Services.GetRequiredService<CommuneBoundaries>();
        Assert.All(Communes, commune => Assert.Equal(0, boundaries.Find(commune.Code)!.DistanceMetres(new(
            (int)Math.Round(commune.Lat * 1e7), (int)Math.Round(commune.Lon * 1e7), AccuracyMetres: null, Mock: false))));
    }

    private async Task<HttpClient> BeginAsync()
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        using var removed = await administrator.DeleteAsync(Path, TestContext.Current.CancellationToken);
        Assert.True(removed.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.NotFound);
        return administrator;
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string text, string query = "") =>
        client.PutAsync(Path + query, new StringContent(text, Encoding.UTF8, "application/geo+json"), TestContext.Current.CancellationToken);

    private static async Task<string[]> MarksAsync(HttpClient device, string team, double lat, double lon)
    {
        var record = new
        {
            id = Guid.CreateVersion7(),
            teamCode = team,
            occurredAt = TimeProvider.System.GetUtcNow(),
            kind = "household",
            households = 1,
            people = 1,
            results = new { },
            location = new { lat, lon, accuracyMetres = 12 },
        };
        var answer = await device.PostAsync("/api/v1/check-ins", new[] { record }).JsonAsync();
        var result = answer.GetProperty("results")[0];
        Assert.Equal("accepted", result.GetProperty("status").GetString());
        return result.TryGetProperty("flags", out var flags) ? [.. flags.EnumerateArray().Select(flag => flag.GetString()!)] : [];
    }

    private async Task<List<string>> AuditedAsync()
    {
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "SELECT action FROM audit WHERE subject = 'boundaries' ORDER BY id");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var actions = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            actions.Add(reader.GetString(0));
        }

        return actions;
    }

    private static string Collection(IEnumerable<Commune> communes) =>
        Collection([.. communes.Select(commune => Feature(commune.Code, SquareAround(commune)))]);

    private static string Collection(string[] features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";

    private static string Feature(string code, string rings) =>
        $$$"""{"type":"Feature","properties":{"code":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":{{{rings}}}}}""";

    /// <summary>0.02 degrees wide, about 2 km, wound the wrong way.</summary>
    private static string SquareAround(Commune commune) => JsonSerializer.Serialize(new[]
    {
        new[] { (-1, -1), (-1, 1), (1, 1), (1, -1), (-1, -1) }
            .Select(corner => new[] { Math.Round(commune.Lon + (corner.Item1 * 0.01), 6), Math.Round(commune.Lat + (corner.Item2 * 0.01), 6) }),
    });
}
