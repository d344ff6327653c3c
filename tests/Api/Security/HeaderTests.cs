using CampaignHub.Api.Access;

namespace CampaignHub.Api.Tests.Security;

/// <summary>What browsers are told beside the answer itself.</summary>
public sealed class HeaderTests(ApiServer server) : IClassFixture<ApiServer>
{
    public static TheoryData<string> Paths =>
    [
        "/healthz", "/readyz", "/api/v1/sessions/current", "/api/v1/communes", "/api/v1/program", "/api/v1/openapi.json",
        "/api/v1/nothing-here", "/api/v1/teams?limit=0", "/api/v1/system", "/hubs/live", "/", "/khong-co", "/dieu-hanh",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_answer_forbids_inline_code_foreign_sources_and_frames(string path)
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        foreach (var client in new[] { server.Anonymous, administrator })
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Patch })
            {
                using var request = new HttpRequestMessage(method, path);
                using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

                var policy = response.Headers.GetValues("Content-Security-Policy").Single();
                Assert.Matches("^default-src '(self|none)'", policy);
                Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
                Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
                Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
                Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
                Assert.False(response.Headers.Contains("Strict-Transport-Security"));
            }
        }
    }

    [Fact]
    public async Task What_tells_of_people_or_figures_is_kept_by_no_cache()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22918");
        var administrator = await server.StaffAsync(Role.Administrator);
        foreach (var (client, path) in new[]
        {
            (officer, "/api/v1/sessions/current"), (officer, "/api/v1/sessions"), (officer, "/api/v1/devices?commune=22918"),
            (officer, "/api/v1/teams"), (officer, "/api/v1/check-ins"), (officer, "/api/v1/days/2026-11-22/communes/22918/totals"),
            (administrator, "/api/v1/accounts"), (administrator, "/api/v1/system"), (administrator, "/api/v1/nothing-here"),
        })
        {
            using var response = await client.FetchAsync(path);

            Assert.True(response.Headers.CacheControl?.NoStore, $"{path} may be kept: {response.Headers.CacheControl}");
        }
    }
}
