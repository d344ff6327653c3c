using System.Net;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.Announcements;

public sealed class AnnouncementTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Path = "/api/v1/announcements";
    private const string Commune = "24805";
    private const string Other = "22918";

    [Fact]
    public async Task An_announcement_reaches_whom_it_is_for()
    {
        var (here, neighbour, there) = (await TeamAsync(Commune), await TeamAsync(Commune), await TeamAsync(Other));
        var (device, nextDoor, farAway) = (await server.DeviceAsync(here), await server.DeviceAsync(neighbour), await server.DeviceAsync(there));
        var centre = await server.StaffAsync(Role.CommandCentre);
        var officer = await server.StaffAsync(Role.CommuneOfficer, Commune);

        var toAll = await AnnounceAsync(centre, new { text = "Cổng dịch vụ công đang lỗi", validUntil = Soon });
        var toOther = await AnnounceAsync(centre, new { text = "Hoãn do mưa lũ", validUntil = Soon, communeCodes = new[] { Other } });
        var toCommune = await AnnounceAsync(officer, new { text = "Tập trung lúc 7 giờ", validUntil = Soon });
        var toTeam = await AnnounceAsync(officer, new { text = "Nhận phiếu giấy ở xã", validUntil = Soon, teamCodes = new[] { here } });

        Assert.Equal([toTeam, toCommune, toAll], await ListAsync(device));
        Assert.Equal([toCommune, toAll], await ListAsync(nextDoor));
        Assert.Equal([toOther, toAll], await ListAsync(farAway));
        Assert.Equal([toTeam, toCommune, toAll], await ListAsync(officer));
        Assert.Equal([toTeam, toCommune, toOther, toAll], await ListAsync(centre));
        Assert.Equal([toOther, toAll], await ListAsync(centre, $"?commune={Other}"));

        Assert.Equal(HttpStatusCode.NotFound, await WithdrawAsync(officer, toAll));
        Assert.Equal(HttpStatusCode.NoContent, await WithdrawAsync(officer, toTeam));
        Assert.Equal(HttpStatusCode.NotFound, await WithdrawAsync(officer, toTeam));
        Assert.Equal(HttpStatusCode.NoContent, await WithdrawAsync(centre, toCommune));
        Assert.Equal([toAll], await ListAsync(device));
    }

    [Fact]
    public async Task What_is_no_announcement_is_refused()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        var officer = await server.StaffAsync(Role.CommuneOfficer, Commune);
        var there = await TeamAsync(Other);
        foreach (var body in new object[]
        {
            new { text = " ", validUntil = Soon },
            new { text = new string('x', 1_001), validUntil = Soon },
            new { text = "a" },
            new { text = "a", validUntil = "2026-11-22T08:00:00" },
            new { text = "a", validUntil = "2020-01-01T00:00:00+07:00" },
            new { text = "a", validUntil = "2199-01-01T00:00:00+07:00" },
            new { text = "a", validUntil = Soon, communeCodes = new[] { "00000" } },
            new { text = "a", validUntil = Soon, teamCodes = new[] { "24805-999" } },
        })
        {
            await centre.PostAsync(Path, body).ProblemAsync(400, "invalid-request");
        }

        await officer.PostAsync(Path, new { text = "a", validUntil = Soon, communeCodes = new[] { Other } }).ProblemAsync(400, "invalid-request");
        await officer.PostAsync(Path, new { text = "a", validUntil = Soon, teamCodes = new[] { there } }).ProblemAsync(400, "invalid-request");
        await (await server.StaffAsync(Role.Viewer)).PostAsync(Path, new { text = "a", validUntil = Soon }).ProblemAsync(403, "forbidden");
        await officer.FetchAsync($"{Path}?commune={Other}").ProblemAsync(404, "not-found");
        await officer.FetchAsync($"{Path}?limit=0").ProblemAsync(400, "invalid-request");
    }

    private static string Soon => Sample.At(TimeProvider.System.GetUtcNow().AddHours(5));

    private static async Task<long> AnnounceAsync(HttpClient client, object body) => (await client.PostAsync(Path, body).JsonAsync()).Number("id");

    private static async Task<List<long>> ListAsync(HttpClient client, string query = "") =>
        [.. (await client.FetchAsync($"{Path}{query}").JsonAsync()).GetProperty("items").EnumerateArray().Select(item => item.Number("id"))];

    private static async Task<HttpStatusCode> WithdrawAsync(HttpClient client, long id)
    {
        using var response = await client.DeleteAsync($"{Path}/{id}", TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private Task<string> TeamAsync(string commune) => server.Arrange.TeamAsync($"{commune}-{TestTeams.Next():000}");
}
