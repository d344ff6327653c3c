using System.IO.Compression;
using CampaignHub.Api.Access;

namespace CampaignHub.Api.Tests.Work;

/// <summary>Plans, money and outreach as files for a spreadsheet.</summary>
public sealed class WorkListExportTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Work = "/api/v1/work";
    private const string Commune = "24805";

    [Fact]
    public async Task Plans_of_the_communes_are_listed_with_those_that_have_none()
    {
        var (officer, centre) = (await server.StaffAsync(Role.CommuneOfficer, Commune), await server.StaffAsync(Role.CommandCentre));
        await officer.PutAsync($"{Work}/plans/{Commune}", new { year = 2030, number = "12/KH-UBND", date = "2026-05-04" }).JsonAsync();

        var all = await TextAsync(centre, "plans/export?format=csv&year=2030");
        var own = await TextAsync(officer, "plans/export?format=csv&year=2030");

        Assert.Equal(124 + 1, Lines(all).Length);
        Assert.Equal(["Xã, phường, đặc khu", "12/KH-UBND,04/05/2026"], [Lines(own)[0].Split("\"")[1], Lines(own)[1].Split(',', 2)[1]]);
        Assert.Equal(2, Lines(own).Length);
    }

    [Fact]
    public async Task Money_is_in_numbers_and_what_nobody_said_is_empty()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22918");
        await officer.PutAsync($"{Work}/money", new { communeCode = "22918", period = "quarter-3", stateBudget = 5_000_000, proposed = 0 }).JsonAsync();

        Assert.EndsWith(",Quý III năm 2026,5000000,,0", Lines(await TextAsync(officer, "money/export?format=csv&period=quarter-3"))[1], StringComparison.Ordinal);
        Assert.Contains("<v>5000000</v>", await SheetAsync(officer, "money/export?format=xlsx&period=quarter-3"), StringComparison.Ordinal);
        await officer.FetchAsync($"{Work}/money/export?period=quarter-9").ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Work}/money/export?period=quarter-3&format=pdf").ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task Outreach_names_each_channel_with_its_unit()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, Commune);

        var lines = Lines(await TextAsync(officer, "outreach/export?format=csv&from=2026-01-01&to=2026-12-31"));

        Assert.Equal("Hình thức,Số phiếu,Số lượng,Đơn vị tính", lines[0]);
        Assert.Contains(lines, line => line.EndsWith(",tờ", StringComparison.Ordinal));
        await officer.FetchAsync($"{Work}/outreach/export?from=2026-02-01&to=2026-01-01").ProblemAsync(400, "invalid-request");
    }

    private static string[] Lines(string csv) => csv.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        using var answer = await client.FetchAsync($"{Work}/{address}");
        await Answers.RequireAsync(answer, System.Net.HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> SheetAsync(HttpClient client, string address)
    {
        using var answer = await client.FetchAsync($"{Work}/{address}");
        await Answers.RequireAsync(answer, System.Net.HttpStatusCode.OK);
        using var book = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        using var reader = new StreamReader(book.Entries.Single(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Open());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
