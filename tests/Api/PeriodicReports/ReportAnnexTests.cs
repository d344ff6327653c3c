using System.IO.Compression;
using CampaignHub.Api.Access;
using CampaignHub.Api.Roster;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Domain.Roster;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.PeriodicReports;

/// <summary>Annexes that not every report has: the list of teams when it changed, proposals for awards at the end of the province's year.</summary>
public sealed class ReportAnnexTests(NovemberServer server) : IClassFixture<NovemberServer>
{
    private const string Path = "/api/v1/periodic-reports/quarter-4";
    private const string Level = "province-certificate";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_of_teams_goes_with_a_report_only_when_it_changed()
    {
        const string Commune = "24820";
        var (officer, team) = (await server.StaffAsync(Role.CommuneOfficer, Commune), await server.Arrange.TeamAsync($"{Commune}-{TestTeams.Next():000}"));
        await officer.PostAsync($"{Path}/make", new { version = 0 }).JsonAsync();

        var without = await BookAsync(officer, Path);

        Assert.DoesNotContain("PL IV. Tổ", without, StringComparison.Ordinal);
        Assert.Contains("chưa giải quyết xong (Phụ lục V).", without, StringComparison.Ordinal);
        Assert.Contains("không thay đổi", without, StringComparison.Ordinal);

        await server.Services.GetRequiredService<RosterStore>().ChangeAsync(
            Commune, "staff:0", roster => MemberRules.Add(roster, team, new MemberFields("member", "Người mẫu")), Cancellation);
        await officer.PostAsync($"{Path}/make", new { version = 1, renew = true }).JsonAsync();
        var changed = await BookAsync(officer, Path);

        Assert.Contains("PL IV. Tổ", changed, StringComparison.Ordinal);
        Assert.Contains("chưa giải quyết xong (Phụ lục VI).", changed, StringComparison.Ordinal);
        Assert.Contains("1 thay đổi", changed, StringComparison.Ordinal);
        Assert.Contains("danh sách Tổ tại Phụ lục IV", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_provinces_last_quarter_lists_who_is_proposed_for_its_awards_once_and_not_who_has_one()
    {
        const string Commune = "24823";
        var (officer, centre) = (await server.StaffAsync(Role.CommuneOfficer, Commune), await server.StaffAsync(Role.CommandCentre));
        var (twice, decided) = (await TeamAsync(Commune, "Tổ hai lần"), await TeamAsync(Commune, "Tổ đã khen"));
        await SaveAsync(officer, Commune, Level, number: null, new { teamCode = twice }, new { teamCode = decided });
        await SaveAsync(officer, Commune, "commune-certificate", number: null, new { communeCode = Commune });
        await SaveAsync(centre, commune: null, Level, number: null, new { teamCode = twice });
        await SaveAsync(centre, commune: null, Level, "7/QĐ-UBND", new { teamCode = decided });
        foreach (var period in new[] { "quarter-4", "quarter-3" })
        {
            await centre.PostAsync($"/api/v1/periodic-reports/{period}/make", new { version = 0 }).JsonAsync();
        }

        var (last, third) = (await BookAsync(centre, Path), await BookAsync(centre, "/api/v1/periodic-reports/quarter-3"));

        Assert.Contains("Đề nghị khen thưởng cấp tỉnh: 1 tập thể, 0 cá nhân (Phụ lục", last, StringComparison.Ordinal);
        Assert.Equal(2, last.Split("Tổ hai lần").Length);
        Assert.DoesNotContain("Tổ đã khen", last, StringComparison.Ordinal);
        Assert.DoesNotContain("Đề nghị khen thưởng", third, StringComparison.Ordinal);
    }

    private async Task<string> TeamAsync(string commune, string name) => await server.Arrange.TeamAsync($"{commune}-{TestTeams.Next():000}", name: name);

    private static Task<System.Text.Json.JsonElement> SaveAsync(HttpClient client, string? commune, string level, string? number, params object[] recipients) => client.PutAsync(
        $"/api/v1/work/award-decisions/{Guid.NewGuid()}",
        new { communeCode = commune, date = "2026-11-19", number, level, title = "Tiêu biểu", recipients }).JsonAsync();

    /// <summary>All parts of the workbook, as they are stored.</summary>
    private static async Task<string> BookAsync(HttpClient client, string path)
    {
        using var answer = await client.FetchAsync($"{path}/export?format=xlsx");
        await Answers.RequireAsync(answer, System.Net.HttpStatusCode.OK);
        using var book = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Cancellation)));
        return string.Concat(book.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(Read));
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
