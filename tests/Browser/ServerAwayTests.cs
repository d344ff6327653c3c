using CampaignHub.Testing;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>A wall stays on for weeks: what it shows while the server is away or stands still, and afterwards.</summary>
public sealed class ServerAwayTests(Chromium chromium)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_stands_still_or_is_killed_is_told_and_the_page_heals_without_being_loaded_again()
    {
        await using var server = new RunningServer();
        await server.InitializeAsync();
        var province = new Province(server);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Wall);
        var wall = await WallPage.OpenAsync(window, server);
        await wall.Page.EvaluateAsync("() => { window.loadedOnce = true; }");

        await server.StandStillAsync();
        await Expect(wall.Connection).ToContainTextAsync("Số liệu lúc", new() { Timeout = 15_000 });
        await server.GoOnAsync();
        await Expect(wall.Connection).ToHaveTextAsync("Trực tuyến", new() { Timeout = 30_000 });

        await server.KillAsync();
        await Expect(wall.Connection).ToContainTextAsync("Đang nối lại…", new() { Timeout = 15_000 });
        await Expect(wall.Connection).ToContainTextAsync("Số liệu lúc", new() { Timeout = 15_000 });
        await Screenshots.TakeAsync(wall.Page, Screen.Wall, "wall-server-away", "vi");
        await server.StartAgainAsync();
        await Expect(wall.Connection).ToHaveTextAsync("Trực tuyến", new() { Timeout = 30_000 });

        await using var phoneWindow = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhonePage.OpenAsync(phoneWindow);
        await phone.ActivateAsync(await province.ActivationCodeAsync(province.TakeTeam(), Cancellation));
        await phone.SaveVisitAsync(people: 3);
        await Expect(wall.Figure("Lượt người được hướng dẫn")).ToHaveTextAsync("3");
        Assert.True(await wall.Page.EvaluateAsync<bool>("() => window.loadedOnce === true"));
    }
}
