using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.Publication;

public sealed class PublicAwardTests(PublicPageServer server) : IClassFixture<PublicPageServer>
{
    private const string Awards = "/api/v1/public/awards";

    [Fact]
    public async Task A_decision_is_shown_to_everybody_from_when_it_is_published_until_it_is_withdrawn()
    {
        var team = await server.Arrange.TeamAsync("22918-041");
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22918");
        var path = $"/api/v1/work/award-decisions/{Guid.NewGuid()}";
        var body = new
        {
            communeCode = "22918",
            date = Sample.Today.Text(),
            number = "125/QĐ-UBND",
            level = "commune-certificate",
            title = "Tiêu biểu",
            recipients = new object[] { new { teamCode = team } },
        };
        await officer.PutAsync(path, body).JsonAsync();
        Assert.Empty(await NumbersAsync());

        await officer.PostAsync($"{path}/publish", new { }).NoContentAsync();
        Assert.Equal(["125/QĐ-UBND"], await NumbersAsync());
        var award = (await server.Anonymous.FetchAsync(Awards).JsonAsync()).GetProperty("items")[0];
        Assert.Equal(JsonValueKind.Null, award.GetProperty("recipients")[0].GetProperty("memberNumber").ValueKind);
        Assert.Contains("Giấy khen", award.GetProperty("level").Text("vi"), StringComparison.Ordinal);

        await officer.PostAsync($"{path}/withdraw", new { reason = "Nhầm số" }).NoContentAsync();
        Assert.Empty(await NumbersAsync());
    }

    private async Task<IReadOnlyList<string?>> NumbersAsync()
    {
        server.Clock.Advance(TimeSpan.FromSeconds(11));
        var list = await server.Anonymous.FetchAsync(Awards).JsonAsync();
        return [.. list.GetProperty("items").EnumerateArray().Select(item => item.Text("number"))];
    }
}
