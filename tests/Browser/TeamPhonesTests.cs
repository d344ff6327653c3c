using System.Text.RegularExpressions;
using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Codes on paper, phones that take them, and phones that are lost.</summary>
public sealed partial class TeamPhonesTests(RunningServer server, Chromium chromium)
{
    private readonly Office _office = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_code_on_the_sheet_makes_a_phone_the_team_s_and_a_lost_phone_is_revoked()
    {
        var team = _office.TakeTeam();
        var name = await _office.NameOfAsync(team, Cancellation);
        await using var deskWindow = await chromium.OpenAsync(server.Address, Screen.Laptop);
        await using var phoneWindow = await chromium.OpenAsync(server.Address, Screen.Phone);
        var office = await OfficePage.OpenAsync(deskWindow, _office.Officer);
        await office.GoToAsync($"dien-thoai/{team.TeamCode}", "Điện thoại của Tổ");
        await office.Page.GetByLabel(name, new() { Exact = true }).CheckAsync();
        await office.Button("Cấp mã cho Tổ đã chọn").ClickAsync();
        await office.Button("Cấp mã và xem phiếu in").ClickAsync();

        var sheet = office.Page.Locator(".code-sheet");
        await Expect(sheet).ToHaveCountAsync(1);
        await Expect(sheet).ToContainTextAsync(name);
        await Expect(sheet.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        var code = string.Join('-', await sheet.Locator(".code-text span").AllTextContentsAsync());
        var phone = await PhonePage.OpenAsync(phoneWindow);
        await phone.ActivateAsync(code);
        await Expect(phone.SaveButton).ToBeVisibleAsync();

        await office.Button("Đóng").ClickAsync();
        var revoke = office.Row(name).GetByRole(AriaRole.Button, new() { Name = "Thu hồi" });
        await Expect(revoke).ToHaveCountAsync(2);
        await revoke.Last.ClickAsync();
        await office.DialogButton("Thu hồi").ClickAsync();
        await Expect(office.Toast).ToContainTextAsync("Đã thu hồi");
        await Expect(revoke).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Sheets_and_badges_print_one_page_each_with_nothing_cut()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("dien-thoai", "Điện thoại của Tổ");
        await Expect(office.Page.GetByRole(AriaRole.Checkbox).First).ToBeVisibleAsync();
        for (var i = 0; i < 3; i++)
        {
            await office.Page.GetByRole(AriaRole.Checkbox).Nth(i).CheckAsync();
        }

        await office.Button("Cấp mã cho Tổ đã chọn").ClickAsync();
        await office.Button("Cấp mã và xem phiếu in").ClickAsync();
        await Expect(office.Page.Locator(".code-sheet")).ToHaveCountAsync(3);
        await AssertPrintsAsync(office.Page, 3, "code-sheets");

        await office.Button("Đóng").ClickAsync();
        for (var i = 0; i < 3; i++)
        {
            await office.Page.GetByRole(AriaRole.Checkbox).Nth(i).CheckAsync();
        }

        await office.Button("In thẻ thành viên").ClickAsync();
        await Expect(office.Page.Locator(".badge").First).ToBeVisibleAsync();
        var badges = await office.Page.Locator(".badge").CountAsync();
        await AssertPrintsAsync(office.Page, (badges + 9) / 10, "badges");

        await office.GoToAsync("phieu/giay", "Phiếu muộn, phiếu giấy");
        await office.Page.GetByLabel("Tổ", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await office.Button("In phiếu trống cho Tổ này").ClickAsync();
        await Expect(office.Page.Locator(".tally")).ToHaveCountAsync(1);
        await AssertPrintsAsync(office.Page, 1, "tally");
    }

    /// <summary>Prints to PDF as an office does, keeps the file, and counts its pages; each sheet holds all that is on it.</summary>
    private static async Task AssertPrintsAsync(IPage page, int pages, string name)
    {
        var cut = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.sheet, .badge')]
                .filter((sheet) => sheet.scrollHeight > sheet.clientHeight + 1 || sheet.scrollWidth > sheet.clientWidth + 1)
                .map((sheet) => sheet.textContent)
            """);
        Assert.Empty(cut);
        var pdf = await Screenshots.PrintAsync(page, name);
        Assert.Equal(pages, PageObject().Count(System.Text.Encoding.Latin1.GetString(pdf)));
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
