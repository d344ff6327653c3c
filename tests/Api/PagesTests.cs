using System.Net;
using CampaignHub.Testing;

namespace CampaignHub.Api.Tests;

public sealed class PagesTests(PagesTests.ServerWithPages server) : IClassFixture<PagesTests.ServerWithPages>
{
    [Theory]
    [InlineData("/", "trang ghi nhận", "no-cache")]
    [InlineData("/dieu-hanh", "trang điều hành", "no-cache")]
    [InlineData("/assets/app-1a2b3c.js", "let x", "public, max-age=31536000, immutable")]
    public async Task Pages_and_their_parts_are_served_and_kept_as_long_as_they_may_be(string path, string text, string cache)
    {
        using var response = await server.Anonymous.FetchAsync(path);

        await Answers.RequireAsync(response, HttpStatusCode.OK);
        Assert.Contains(text, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(cache, response.Headers.GetValues("Cache-Control").Single());
    }

    [Fact]
    public async Task A_page_may_load_nothing_from_elsewhere_and_nobody_may_frame_it()
    {
        using var response = await server.Anonymous.FetchAsync("/dieu-hanh");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("geolocation=(self)", response.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/khong-co")]
    [InlineData("/assets/khong-co.js")]
    [InlineData("/dieu-hanh/sau")]
    [InlineData("/../CampaignHub.sln")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/a%00b")]
    public async Task What_is_not_there_is_a_plain_page_with_404(string path)
    {
        using var response = await server.Anonymous.FetchAsync(path);

        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{(int)response.StatusCode}");
        if (response.StatusCode is HttpStatusCode.NotFound)
        {
            Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Pages_are_only_read()
    {
        await server.Anonymous.PostAsync("/dieu-hanh", new { }).ProblemAsync(405, "method-not-allowed");
    }

    [Fact]
    public async Task A_script_is_compressed_for_those_who_can_take_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/app-1a2b3c.js");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");

        using var response = await server.Anonymous.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("br", response.Content.Headers.ContentEncoding.Single());
    }

    public sealed class ServerWithPages(PostgresServer postgres) : ApiServer(postgres)
    {
        public override ValueTask InitializeAsync()
        {
            var web = Directory.CreateDirectory(Path.Combine(DataFolder, "web"));
            File.WriteAllText(Path.Combine(web.FullName, "index.html"), "<p>trang ghi nhận</p>");
            File.WriteAllText(Path.Combine(web.FullName, "dieu-hanh.html"), "<p>trang điều hành</p>");
            File.WriteAllText(Path.Combine(web.CreateSubdirectory("assets").FullName, "app-1a2b3c.js"), "let x = 1;" + new string(' ', 5000));
            return base.InitializeAsync();
        }
    }
}
