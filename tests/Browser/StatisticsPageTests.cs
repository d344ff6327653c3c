using System.Globalization;
using System.Text.Json;
using CampaignHub.Domain;
using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>The explorer of figures: what it shows is what teams recorded, and a link shows it again.</summary>
public sealed class StatisticsPageTests(RunningServer server, Chromium chromium)
{
    private readonly Office _office = new(server);

    [Fact]
    public async Task A_question_is_answered_from_the_records_and_its_link_shows_the_same()
    {
        var team = await RecordAsync(people: 7, households: 2);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var page = await OpenAsync(window);
        var today = page.GetByRole(AriaRole.Button, new() { Name = "Hôm nay", Exact = true });
        await today.ClickAsync();
        await Expect(today).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GetByLabel("Phân theo", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Tổ" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem số liệu" }).ClickAsync();

        // Other tests may have recorded for the team as well: what it should say is what its phone is told.
        var cells = Row(page, team).GetByRole(AriaRole.Cell);
        var totals = await _office.TotalsAsync(team, VietnamTime.DateOf(TimeProvider.System.GetUtcNow()), TestContext.Current.CancellationToken);
        foreach (var (index, figure) in new[] { (0, "checkIns"), (1, "households"), (2, "businesses"), (3, "people"), (7, "teamsReporting") })
        {
            await Expect(cells.Nth(index)).ToHaveTextAsync($"{totals.GetProperty(figure).GetInt64()}");
        }

        var again = await window.NewPageAsync();
        await again.GotoAsync(page.Url);
        await Expect(Row(again, team)).ToBeVisibleAsync();
        await Expect(again.GetByText("Mã đối chiếu:")).ToHaveTextAsync(await page.GetByText("Mã đối chiếu:").InnerTextAsync());
    }

    [Fact]
    public async Task Distinct_households_are_counted_when_somebody_asks()
    {
        await RecordAsync(people: 4, households: 1);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var asked = 0;
        window.Request += (_, request) => asked += request.Url.Contains("/statistics/households", StringComparison.Ordinal) ? 1 : 0;
        var page = await OpenAsync(window, "?groupBy=commune");
        await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        Assert.Equal(0, asked);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đếm số hộ không trùng" }).ClickAsync();
        await Expect(page.GetByText("Số hộ không trùng:")).ToBeVisibleAsync();
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Results_stand_by_activity_without_people_and_are_downloaded_as_shown()
    {
        await RecordAsync(people: 3, households: 1);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var page = await OpenAsync(window, "?groupBy=activity");
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Tài khoản định danh điện tử mức độ 2 (VNeID)" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Nội dung", "Làm được (lượt)", "Chưa xong (lượt)"]);
        foreach (var (link, ending) in new[] { ("Tải CSV", ".csv"), ("Tải Excel", ".xlsx"), ("Tải JSON", ".json") })
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
            Assert.StartsWith("thong-ke-", download.SuggestedFilename, StringComparison.Ordinal);
            Assert.EndsWith(ending, download.SuggestedFilename, StringComparison.Ordinal);
            if (ending == ".json")
            {
                await using var content = await download.CreateReadStreamAsync();
                using var answer = await JsonDocument.ParseAsync(content, cancellationToken: TestContext.Current.CancellationToken);
                Assert.Contains(answer.RootElement.GetProperty("items").EnumerateArray(), item => item.GetProperty("activity").GetString() == "vneid");
            }
        }
    }

    [Fact]
    public async Task One_commune_before_the_mergers_is_chosen_and_a_link_names_it()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var page = await OpenForProvinceAsync(window, "groupBy=formerCommune");
        var former = page.GetByLabel("Thuộc xã cũ", new() { Exact = true });
        await Expect(former.Locator("option")).Not.ToHaveCountAsync(1);
        var name = (await former.Locator("option").Nth(1).GetAttributeAsync("value"))!;
        await former.SelectOptionAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem số liệu" }).ClickAsync();
        await Expect(page.Locator("tbody").GetByRole(AriaRole.Rowheader)).ToHaveTextAsync([name]);
        Assert.Contains("formerCommune=", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_stands_the_answer_without_the_form_and_the_ways_to_other_pages()
    {
        await RecordAsync(people: 2, households: 1);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var page = await OpenForProvinceAsync(window, "groupBy=commune&kind=household&trusted=true");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await Expect(page.GetByText("Mã đối chiếu:")).ToBeVisibleAsync();
        await Expect(page.GetByText("Hình thức: Đến nhà dân; Không tính phiếu cần kiểm tra")).ToBeVisibleAsync();
        foreach (var left in new[] { ".shell-head", ".shell-nav", "form", ".bar", ".section-lead" })
        {
            await Expect(page.Locator(left).Filter(new() { Visible = true })).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task A_span_without_records_says_so_and_a_turned_one_is_refused()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var page = await OpenAsync(window, "?from=2020-01-01&to=2020-01-02&groupBy=commune");
        await Expect(page.GetByText("Không có phiếu nào trong khoảng này.")).ToBeVisibleAsync();
        await page.GetByLabel("Từ ngày").FillAsync("03/01/2020");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem số liệu" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ngày đầu không sau ngày cuối");
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_explorer_is_accessible_and_fits_desk_and_phone(string language)
    {
        await RecordAsync(people: 12, households: 3);
        foreach (var screen in new[] { Screen.Laptop, Screen.Phone })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var page = await OpenAsync(window, "?groupBy=commune,kind");
            await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
            await Appearance.KeepAsync(page, screen, "statistics", language, whole: true);
        }
    }

    [Fact]
    public async Task The_communes_of_a_table_are_on_the_map_with_the_same_figures_and_a_link_shows_how_they_were_looked_at()
    {
        await RecordAsync(people: 5, households: 2);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var page = await OpenForProvinceAsync(window, "groupBy=commune,kind");
        await page.GetByLabel("Sắp xếp theo").SelectOptionAsync(new SelectOptionValue { Label = "Lượt hộ" });
        await page.GetByLabel("Không tính phiếu cần kiểm tra").CheckAsync();
        var map = page.GetByRole(AriaRole.Img, new() { Name = "Lượt hộ trên bản đồ" });
        await Expect(map.Locator("path")).ToHaveCountAsync(124);

        // The commune's figure is the sum of its rows, one for each kind.
        var commune = server.Access.Of("communeOfficer").CommuneCode!;
        var words = await map.Locator($"[data-code='{commune}'] title").TextContentAsync();
        var (name, figure) = (words!.Split(": ")[0], int.Parse(words.Split(": ")[1].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
        var rows = await page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = name, Exact = true }) }).AllAsync();
        var sum = 0;
        foreach (var row in rows)
        {
            sum += int.Parse((await row.GetByRole(AriaRole.Cell).Nth(2).InnerTextAsync()).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        }

        Assert.NotEmpty(rows);
        Assert.Equal(sum, figure);

        var again = await window.NewPageAsync();
        await again.GotoAsync(page.Url);
        await Expect(again.GetByRole(AriaRole.Img, new() { Name = "Lượt hộ trên bản đồ" })).ToBeVisibleAsync();
        await Expect(again.GetByLabel("Không tính phiếu cần kiểm tra")).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_map_beside_the_table_is_accessible_and_fits_desk_and_phone(string language)
    {
        await RecordAsync(people: 6, households: 1);
        foreach (var screen in new[] { Screen.Laptop, Screen.Phone })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            foreach (var grouping in new[] { "commune", "formerProvince" })
            {
                var page = await OpenForProvinceAsync(window, $"groupBy={grouping},area");
                await Expect(page.Locator(".drawn-map path")).ToHaveCountAsync(124);
                await Appearance.KeepAsync(page, screen, $"statistics-map-{grouping}", language, whole: true);
            }
        }
    }

    private static ILocator Row(IPage page, DemoAccess.Device team) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = team.TeamCode });

    private Task<DemoAccess.Device> RecordAsync(int people, int households) =>
        _office.RecordAsync(people, households, TestContext.Current.CancellationToken);

    private async Task<IPage> OpenForProvinceAsync(IBrowserContext window, string question)
    {
        var page = window.Pages.Count > 0 ? window.Pages[0] : (await OfficePage.OpenAsync(window, server.Access.Of("commandCentre"))).Page;
        await page.GotoAsync($"/thong-ke#kham-pha/{question}");
        await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        return page;
    }

    private async Task<IPage> OpenAsync(IBrowserContext window, string question = "")
    {
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.Page.GotoAsync(question.Length == 0 ? "/thong-ke#kham-pha" : $"/thong-ke#kham-pha/{question[1..]}");
        await Expect(office.Page.GetByRole(AriaRole.Heading, new() { Name = "Thống kê", Exact = true })).ToBeVisibleAsync();
        return office.Page;
    }
}
