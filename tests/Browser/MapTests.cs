using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>The map of the province: by mouse, by keyboard, in words, and where it cannot be drawn.</summary>
public sealed class MapTests(RunningServer server, Chromium chromium)
{
    /// <summary>What of the map's head and of the map itself leaves the pane they stand in, and so is not seen.</summary>
    private const string CutByThePane = """
        () => {
          const pane = document.querySelector('.pane-map').getBoundingClientRect();
          return [...document.querySelectorAll('.map-head *, .map')].filter((part) => part.getBoundingClientRect().right > pane.right + 1).map((part) => part.className || part.textContent);
        }
        """;

    private readonly Province _province = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_colours_its_commune_and_the_map_says_so_to_everybody()
    {
        var team = _province.TakeTeam();
        var commune = await _province.CommuneNameAsync(team, Cancellation);
        await using var wallWindow = await chromium.OpenAsync(server.Address, Screen.Wall);
        var wall = await OpenAsync(wallWindow);
        await Expect(wall.OnMap(commune)).ToHaveAccessibleNameAsync($"{commune}: Chưa có ghi nhận");
        var before = await ColourAsync(wall, commune);

        await using var phoneWindow = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhonePage.OpenAsync(phoneWindow);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await phone.ChooseKindAsync("Đến nhà dân");
        await phone.AddAsync("Số người được hướng dẫn", 3);
        await phone.SaveButton.ClickAsync();

        await Expect(wall.OnMap(commune)).ToHaveAccessibleNameAsync($"{commune}: 3\u00a0lượt\u00a0người được hướng dẫn");
        Assert.NotEqual(before, await ColourAsync(wall, commune));
        await wall.ShowTableAsync();
        await Expect(wall.Row(commune).GetByRole(AriaRole.Cell).First).ToHaveTextAsync("3");
    }

    [Fact]
    public async Task Arrow_keys_walk_the_map_from_one_stop_and_each_commune_is_spoken_with_its_value()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Desk);
        var wall = await OpenAsync(window);
        var stops = wall.Page.Locator(".map-mark[tabindex='0']");
        await Expect(stops).ToHaveCountAsync(1);

        await stops.FocusAsync();
        var first = await stops.GetAttributeAsync("data-code");
        await wall.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(stops).Not.ToHaveAttributeAsync("data-code", first!);
        await Expect(stops).ToBeFocusedAsync();
        await Expect(wall.Page.Locator(".map-tip")).ToContainTextAsync((await stops.GetAttributeAsync("aria-label"))!.Split(": ")[0]);
    }

    [Fact]
    public async Task A_view_that_somebody_moved_stays_until_they_ask_for_the_whole_province()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Desk);
        var wall = await OpenAsync(window);
        var mark = wall.Page.Locator(".map-mark").First;
        var whole = await mark.BoundingBoxAsync();
        await wall.Page.GetByRole(AriaRole.Button, new() { Name = "Phóng to" }).ClickAsync();
        await wall.Page.WaitForFunctionAsync("before => document.querySelector('.map-mark').getBoundingClientRect().width > before * 1.9", (double)whole!.Width);
        var closer = (double)(await mark.BoundingBoxAsync())!.Width;

        await wall.Page.GetByLabel("Tô màu theo").SelectOptionAsync("check");
        await wall.Page.SetViewportSizeAsync(1800, 1000);
        await wall.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Assert.Equal(closer, (await mark.BoundingBoxAsync())!.Width, 0.5);

        await wall.Page.GetByRole(AriaRole.Button, new() { Name = "Về toàn tỉnh" }).ClickAsync();
        await wall.Page.WaitForFunctionAsync("closer => document.querySelector('.map-mark').getBoundingClientRect().width < closer * 0.7", closer);
    }

    [Fact]
    public async Task A_machine_that_cannot_draw_the_map_is_told_so_and_shows_the_table()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        await window.AddInitScriptAsync("HTMLCanvasElement.prototype.getContext = () => null;");
        var wall = await CommandCentrePage.OpenAsync(window);
        await wall.SignInAsync(server.Access);
        await Expect(wall.Problem).ToContainTextAsync("không vẽ được bản đồ");
        await Expect(wall.Page.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(124);
        await Appearance.KeepAsync(wall.Page, Screen.Laptop, "map-not-drawn", "vi");
    }

    [Fact]
    public async Task Imported_boundaries_are_a_second_view_and_are_drawn_where_the_communes_lie()
    {
        var communes = await _province.CommunesAsync(Cancellation);
        await _province.ImportBoundariesAsync(BoundaryFile() ?? Boundaries.Around(communes), Cancellation);
        try
        {
            foreach (var screen in new[] { Screen.Phone, Screen.Laptop, Screen.Desk })
            {
                await using var window = await chromium.OpenAsync(server.Address, screen);
                var wall = await OpenAsync(window);
                await wall.Page.GetByRole(AriaRole.Button, new() { Name = "Bản đồ địa giới" }).ClickAsync();
                await Expect(wall.Page.GetByText("Bản đồ tham khảo, không có giá trị pháp lý về địa giới")).ToBeVisibleAsync();
                await wall.MapIsDrawnAsync();
                Assert.Empty(await wall.Page.EvaluateAsync<string[]>(CutByThePane));
                var north = communes.MaxBy(commune => commune.Lat)!;
                var south = communes.MinBy(commune => commune.Lat)!;
                var (above, below) = (await MiddleAsync(wall, north.Code), await MiddleAsync(wall, south.Code));
                Assert.True(above < below, $"{north.Code} stands at {above}, below {south.Code} at {below}.");
                await Appearance.KeepAsync(wall.Page, screen, "map-boundaries", "vi", whole: screen == Screen.Phone);
                await Appearance.KeepAsync(wall.Page, screen, "map-boundaries", "en", whole: screen == Screen.Phone);
            }
        }
        finally
        {
            await _province.RemoveBoundariesAsync(Cancellation);
        }
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_map_is_accessible_and_fits_phone_laptop_and_desk_in_both_themes(string language)
    {
        foreach (var screen in new[] { Screen.Phone, Screen.Laptop, Screen.Desk })
        {
            foreach (var theme in new[] { "dark", "light" })
            {
                await using var window = await chromium.OpenAsync(server.Address, screen);
                await window.AddInitScriptAsync($"localStorage.setItem('campaignhub.theme', '{theme}')");
                var wall = await OpenAsync(window);
                await Appearance.KeepAsync(wall.Page, screen, $"map-{theme}", language, whole: screen == Screen.Phone);
            }
        }
    }

    /// <summary>A real boundary file, where whoever runs the tests has one.</summary>
    private static string? BoundaryFile() =>
        Environment.GetEnvironmentVariable("CAMPAIGNHUB_TEST_BOUNDARIES") is { Length: > 0 } path ? File.ReadAllText(path) : null;

    private static async Task<double> MiddleAsync(CommandCentrePage wall, string code)
    {
        var box = (await wall.Page.Locator($".map-mark[data-code='{code}']").BoundingBoxAsync())!;
        return box.Y + (box.Height / 2);
    }

    private async Task<CommandCentrePage> OpenAsync(IBrowserContext window)
    {
        var wall = await CommandCentrePage.OpenAsync(window);
        await wall.SignInAsync(server.Access);
        await Expect(wall.Page.Locator(".map-mark")).ToHaveCountAsync(124);
        await wall.MapIsDrawnAsync();
        return wall;
    }

    /// <summary>What the screen shows in the commune's area, beside its name.</summary>
    private static async Task<string> ColourAsync(CommandCentrePage wall, string commune)
    {
        var box = (await wall.OnMap(commune).BoundingBoxAsync())!;
        var picture = await wall.Page.ScreenshotAsync(new()
        {
            Clip = new() { X = box.X + (box.Width / 2) - 1, Y = box.Y + 2, Width = 2, Height = 2 },
        });
        return Convert.ToHexString(picture);
    }
}
