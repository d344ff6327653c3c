using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.Materials;

public sealed class MaterialTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Path = "/api/v1/materials";
    private static readonly byte[] s_pdf = [.. "%PDF-1.7 hướng dẫn"u8];

    [Fact]
    public async Task A_guide_reaches_the_teams_after_the_centre_has_approved_and_published_it()
    {
        var device = await server.DeviceAsync(await TeamAsync());
        var police = await server.StaffAsync(Role.Department, department: "police");
        var health = await server.StaffAsync(Role.Department, department: "health");
        var centre = await server.StaffAsync(Role.CommandCentre);
        var id = (await police.PostAsync(Path, Guide()).JsonAsync()).Number("id");

        var withFile = await PutFileAsync(police, id, s_pdf).JsonAsync();
        Assert.Equal(("Cài VNeID.pdf", s_pdf.Length), (withFile.GetProperty("file").Text("name"), withFile.GetProperty("file").Number("bytes")));
        Assert.DoesNotContain(id, await ListAsync(device));
        Assert.Contains(id, await ListAsync(police, "?state=proposed"));
        Assert.DoesNotContain(id, await ListAsync(health, "?state=proposed"));
        await device.FetchAsync($"{Path}/{id}/file").ProblemAsync(404, "not-found");
        await health.PostAsync($"{Path}/{id}/withdraw", new { }).ProblemAsync(404, "not-found");
        await police.PostAsync($"{Path}/{id}/approve", new { }).ProblemAsync(403, "forbidden");
        await centre.PostAsync($"{Path}/{id}/publish", new { }).ProblemAsync(409, "wrong-status");

        await centre.PostAsync($"{Path}/{id}/approve", new { }).JsonAsync();
        await PutFileAsync(police, id, s_pdf).ProblemAsync(409, "wrong-status");
        var published = await centre.PostAsync($"{Path}/{id}/publish", new { }).JsonAsync();
        Assert.Equal(("published", "police"), (published.Text("state"), published.Text("unit")));

        Assert.Contains(id, await ListAsync(device, "?topic=vneid&language=vi&kind=leaflet"));
        using var file = await device.FetchAsync($"{Path}/{id}/file");
        Assert.Equal(s_pdf, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("application/pdf", "attachment"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));
        await centre.PostAsync($"{Path}/{id}/withdraw", new { }).JsonAsync();
        Assert.DoesNotContain(id, await ListAsync(device));
    }

    [Fact]
    public async Task A_guide_that_is_over_is_no_longer_listed_and_an_empty_one_is_not_published()
    {
        var device = await server.DeviceAsync(await TeamAsync());
        var centre = await server.StaffAsync(Role.CommandCentre);
        var over = await PublishAsync(centre, Guide() with { validUntil = Sample.Today.AddDays(-1).Text(), url = "https://binhdanhocvuso.gov.vn" });
        var today = await PublishAsync(centre, Guide() with { validUntil = Sample.Today.Text(), url = "https://binhdanhocvuso.gov.vn" });

        var listed = await ListAsync(device);
        Assert.Equal((false, true), (listed.Contains(over), listed.Contains(today)));
        var empty = (await centre.PostAsync(Path, Guide()).JsonAsync()).Number("id");
        await centre.PostAsync($"{Path}/{empty}/approve", new { }).JsonAsync();
        await centre.PostAsync($"{Path}/{empty}/publish", new { }).ProblemAsync(409, "nothing-to-publish");
    }

    [Fact]
    public async Task What_is_no_guide_is_refused()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        foreach (var body in new[]
        {
            Guide() with { title = " " },
            Guide() with { sender = null },
            Guide() with { kind = "game" },
            Guide() with { topic = "flying" },
            Guide() with { language = "Tiếng Việt" },
            Guide() with { url = "javascript:alert(1)" },
            Guide() with { url = "http://binhdanhocvuso.gov.vn" },
        })
        {
            await centre.PostAsync(Path, body).ProblemAsync(400, "invalid-request");
        }

        var id = (await centre.PostAsync(Path, Guide()).JsonAsync()).Number("id");
        await PutFileAsync(centre, id, [.. "<script>"u8]).ProblemAsync(400, "invalid-request");
        await PutFileAsync(centre, id, s_pdf, name: "a/b.pdf").ProblemAsync(400, "invalid-request");
        await PutFileAsync(centre, id, [.. s_pdf, .. new byte[5 << 20]]).ProblemAsync(413, "too-large");
        var viewer = await server.StaffAsync(Role.Viewer);
        await viewer.PostAsync(Path, Guide()).ProblemAsync(403, "forbidden");
        await viewer.FetchAsync($"{Path}?state=proposed").ProblemAsync(403, "forbidden");
        await viewer.FetchAsync($"{Path}?state=lost").ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task A_commune_proposes_guides_of_its_own_and_sees_what_became_of_them()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24805");
        var neighbour = await server.StaffAsync(Role.CommuneOfficer, "24823");
        var centre = await server.StaffAsync(Role.CommandCentre);
        var proposed = await officer.PostAsync(Path, Guide()).JsonAsync();
        var id = proposed.Number("id");
        Assert.Equal("24805", proposed.Text("unit"));

        await PutFileAsync(neighbour, id, s_pdf).ProblemAsync(404, "not-found");
        await neighbour.PostAsync($"{Path}/{id}/withdraw", new { }).ProblemAsync(404, "not-found");
        Assert.DoesNotContain(id, await ListAsync(neighbour, "?state=proposed"));
        await PutFileAsync(officer, id, s_pdf).JsonAsync();
        Assert.Contains(id, await ListAsync(officer, "?state=proposed"));
        await officer.PostAsync($"{Path}/{id}/approve", new { }).ProblemAsync(403, "forbidden");

        await centre.PostAsync($"{Path}/{id}/withdraw", new { }).JsonAsync();
        Assert.Contains(id, await ListAsync(officer, "?state=withdrawn"));
    }

    private static GuideBody Guide() => new("Cài VNeID mức 2", "leaflet", "vneid", "vi", null, null, "Công an tỉnh");

    private static async Task<long> PublishAsync(HttpClient centre, GuideBody guide)
    {
        var id = (await centre.PostAsync(Path, guide).JsonAsync()).Number("id");
        await centre.PostAsync($"{Path}/{id}/approve", new { }).JsonAsync();
        await centre.PostAsync($"{Path}/{id}/publish", new { }).JsonAsync();
        return id;
    }

    private static Task<HttpResponseMessage> PutFileAsync(
        HttpClient client, long id, byte[] content, string name = "Cài VNeID.pdf")
    {
        var body = new ByteArrayContent(content) { Headers = { ContentType = new("application/pdf") } };
        return client.PutAsync($"{Path}/{id}/file?name={Uri.EscapeDataString(name)}", body, TestContext.Current.CancellationToken);
    }

    private static async Task<List<long>> ListAsync(HttpClient client, string query = "") =>
        [.. (await client.FetchAsync($"{Path}{query}").JsonAsync()).GetProperty("items").EnumerateArray().Select(item => item.Number("id"))];

    private Task<string> TeamAsync() => server.Arrange.TeamAsync($"24805-{TestTeams.Next():000}");

    /// <summary>As it is sent: names as the contract writes them.</summary>
    private sealed record GuideBody(string? title, string? kind, string? topic, string? language, string? url, string? validUntil, string? sender);
}
