using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>One commune on the command centre: reached from the map, and all that its own people see.</summary>
public sealed class CommuneViewTests(RunningServer server, Chromium chromium)
{
    private readonly Province _province = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_click_on_the_map_leads_to_the_commune_to_its_teams_and_to_single_records()
    {
        var team = _province.TakeTeam();
        var commune = await _province.CommuneNameAsync(team, Cancellation);
        await using var phoneWindow = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhonePage.OpenAsync(phoneWindow);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await phone.ChooseKindAsync("Đến nhà dân");
        await phone.AddAsync("Số người được hướng dẫn", 3);
        await phone.SaveButton.ClickAsync();
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");

        await using var window = await chromium.OpenAsync(server.Address, Screen.Desk);
        var wall = await CommandCentrePage.OpenAsync(window);
        await wall.SignInAsync(server.Access);
        await wall.MapIsDrawnAsync();
        var place = (await wall.OnMap(commune).BoundingBoxAsync())!;
        await wall.Page.Mouse.ClickAsync(place.X + (place.Width / 2), place.Y + (place.Height / 2));

        await Expect(wall.Page.GetByRole(AriaRole.Heading, new() { Name = commune, Level = 2 })).ToBeVisibleAsync();
        var row = wall.Page.Locator(".commune-data tr").Filter(new() { Has = wall.Page.Locator($"a[href='#xa/{team.CommuneCode}/{team.Code}']") });
        await Expect(row.GetByRole(AriaRole.Cell)).ToContainTextAsync(["Đang ghi nhận", "3", "1", "1", "0", ":"]);
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(wall.Page.Locator(".commune-records tbody tr")).ToContainTextAsync(["Đến nhà dân · 1 hộ · 3 lượt người"]);

        await phone.AddAsync("Số người được hướng dẫn", 2);
        await phone.SaveButton.ClickAsync();
        await Expect(wall.Page.Locator(".commune-records tbody tr")).ToHaveCountAsync(2);
        await Expect(wall.Page.GetByRole(AriaRole.Region, new() { Name = "Vừa ghi nhận" }).GetByRole(AriaRole.Listitem)).ToContainTextAsync(["Đến nhà dân"]);
    }

    [Theory]
    [InlineData("communeOfficer")]
    [InlineData("viewer")]
    public async Task Those_of_a_commune_see_their_own_and_no_other(string role)
    {
        var account = server.Access.Staff.First(each => each.Role == role && each.CommuneCode is not null);
        var team = new TestTeam($"{account.CommuneCode}-001", account.CommuneCode!);
        var own = await _province.CommuneNameAsync(team, Cancellation);
        await new Office(server).RecordAsync(people: 3, households: 1, Cancellation);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var wall = await CommandCentrePage.OpenAsync(window);
        await wall.SignInAsync(account.UserName, account.Password);
        await Expect(wall.Connection).ToHaveTextAsync("Trực tuyến");
        await Expect(wall.Page.GetByRole(AriaRole.Heading, new() { Name = own, Level = 2 })).ToBeVisibleAsync();
        await Expect(wall.Page.GetByLabel("Chọn xã, phường, đặc khu")).ToHaveCountAsync(0);
        await Expect(wall.Page.GetByRole(AriaRole.Heading, new() { Name = "Lượt người theo giờ", Level = 3 })).ToBeVisibleAsync();
        await Expect(wall.Page.Locator(".commune-indicators tbody tr")).ToHaveCountAsync(8);
        await TheQuickReportHasItsTeamsAsync(wall.Page, own, role);

        var other = server.Access.Devices.Select(device => device.TeamCode[..5]).First(code => code != account.CommuneCode);
        foreach (var address in new[] { "toan-canh", $"xa/{other}" })
        {
            await wall.Page.GotoAsync($"/dieu-hanh#{address}");
            await wall.Page.ReloadAsync();
            await Expect(wall.Page.GetByRole(AriaRole.Heading, new() { Name = own, Level = 2 })).ToBeVisibleAsync();
        }
    }

    private static async Task TheQuickReportHasItsTeamsAsync(IPage page, string commune, string role)
    {
        var teams = await page.Locator(".commune-data tbody tr").CountAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Báo cáo nhanh" }).ClickAsync();
        await Expect(page.GetByLabel("Tin để dán vào Zalo")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex($"^BÁO CÁO NHANH: {commune}\n"));
        var picture = page.GetByRole(AriaRole.Img, new() { NameRegex = new($"^{commune}: lượt người được hướng dẫn theo Tổ; [^;]+: \\d+(; [^;]+: [^;]+){{{teams - 1}}}$") });
        await Expect(picture).ToBeVisibleAsync();
        await Appearance.CheckAsync(page, Screen.Laptop, "quick-report-commune", "vi");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Tải ảnh" }).ClickAsync());
        await download.SaveAsAsync(Path.Combine(Repository.Root, "artifacts", "screenshots", $"quick-report-commune-{role}.png"));
        var colours = await picture.EvaluateAsync<int>(
            "canvas => new Set(new Uint32Array(canvas.getContext('2d').getImageData(0, 600, canvas.width, canvas.height - 700).data.buffer)).size");
        Assert.True(colours > 8, "No team is drawn on the picture.");
        await page.Keyboard.PressAsync("Escape");
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_commune_view_is_accessible_and_fits_phone_laptop_and_desk(string language)
    {
        var team = _province.TakeTeam();
        foreach (var screen in new[] { Screen.Phone, Screen.Laptop, Screen.Desk })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var wall = await CommandCentrePage.OpenAsync(window);
            await wall.SignInAsync(server.Access);
            await Expect(wall.Connection).ToHaveTextAsync("Trực tuyến");
            await wall.Page.GotoAsync($"/dieu-hanh#xa/{team.CommuneCode}/{team.Code}");
            await Expect(wall.Page.Locator(".commune-records h3")).ToBeVisibleAsync();
            await Expect(wall.Page.Locator(".commune-records .waiting")).ToHaveCountAsync(0);
            await Appearance.KeepAsync(wall.Page, screen, "commune-view", language, whole: true);
        }
    }
}
