using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CampaignHub.Browser.Tests;

/// <summary>The phone page, in the words of the people who use it.</summary>
internal sealed partial class PhonePage(IPage page)
{
    public IPage Page => page;

    public ILocator CodeField => page.GetByLabel("Mã của Tổ");

    public ILocator SaveButton => page.GetByRole(AriaRole.Button, new() { Name = "LƯU", Exact = true });

    /// <summary>One touch to the commune's office; in a demonstration each commune's has a number of its own.</summary>
    public ILocator CallOffice => page.GetByRole(AriaRole.Link, new() { NameRegex = OfficeNumber() });

    /// <summary>What became of the record saved last.</summary>
    public ILocator SaveState => page.Locator(".save-state");

    /// <summary>The tab of what this phone holds; its name tells how much of it is not sent.</summary>
    public ILocator RecordsTab => page.Locator("nav a[href='#phieu']");

    /// <summary>Opens the team's own page.</summary>
    public Task OpenTeamAsync() => page.GetByRole(AriaRole.Link, new() { Name = "Tổ của tôi" }).ClickAsync();

    /// <summary>Everything this phone holds, what needs attention first.</summary>
    public ILocator Records => page.Locator(".records > li");

    /// <summary>The tab of difficulties and proposals; it tells of new answers.</summary>
    public ILocator DifficultiesTab => page.Locator("nav a[href='#kho-khan']");

    public ILocator GuidesTab => page.Locator("nav a[href='#tai-lieu']");

    /// <summary>The team's difficulties and proposals.</summary>
    public ILocator Difficulties => page.Locator(".difficulties > li");

    public ILocator TeamToday => page.GetByRole(AriaRole.Region, new() { Name = "Hôm nay của Tổ" });

    public static async Task<PhonePage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        return new PhonePage(page);
    }

    /// <summary>Opens a page that a service worker then keeps for opening without network.</summary>
    public static async Task<PhonePage> OpenAndKeepAsync(IBrowserContext context)
    {
        var phone = await OpenAsync(context);
        await phone.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => undefined)");
        return phone;
    }

    /// <summary>Writes and saves a visit; waits until the page says that it is on the phone or further.</summary>
    public async Task SaveVisitAsync(int people)
    {
        await ChooseKindAsync("Đến nhà dân");
        await page.GetByLabel("Số người được hướng dẫn", new() { Exact = true }).FillAsync($"{people}");
        await SaveButton.ClickAsync();
        await Assertions.Expect(SaveState).ToContainTextAsync(SavedWords());
    }

    /// <summary>Fills the queue as weeks of work do: copies of its first record, each with its own id, not yet attempted.</summary>
    public async Task QueueCopiesAsync(int count) => await page.EvaluateAsync(
        """
        (count) => new Promise((resolve, reject) => {
          const opening = indexedDB.open('campaignhub');
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('records', 'readwrite');
            const records = transaction.objectStore('records');
            const reading = records.getAll();
            reading.onsuccess = () => {
              const { body: _, locateUntil: __, ...first } = reading.result[0];
              for (let index = 0; index < count; index++) {
                const id = crypto.randomUUID();
                records.put({ ...first, id, savedAt: first.savedAt - index, checkIn: { ...first.checkIn, id } });
              }
            };
            transaction.oncomplete = () => { opening.result.close(); resolve(); };
            transaction.onabort = () => reject(transaction.error);
          };
        })
        """,
        count);

    /// <summary>Makes the records on the phone ones of an earlier day.</summary>
    public async Task MoveRecordsToAsync(DateOnly day) => await page.EvaluateAsync(
        """
        (day) => new Promise((resolve, reject) => {
          const opening = indexedDB.open('campaignhub');
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('records', 'readwrite');
            const records = transaction.objectStore('records');
            const reading = records.getAll();
            reading.onsuccess = () => {
              for (const { body: _, ...record } of reading.result) {
                const { occurredAt } = record.checkIn;
                records.put({ ...record, checkIn: { ...record.checkIn, occurredAt: day + occurredAt.slice(10) } });
              }
            };
            transaction.oncomplete = () => { opening.result.close(); resolve(); };
            transaction.onabort = () => reject(transaction.error);
          };
        })
        """,
        $"{day:yyyy-MM-dd}");

    [GeneratedRegex("^Gọi 0200[0-9]{7}$")]
    private static partial Regex OfficeNumber();

    [GeneratedRegex("Đã lưu trên máy này|Đang gửi|Đã nhận")]
    private static partial Regex SavedWords();

    public async Task ActivateAsync(string code)
    {
        await CodeField.FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu dùng" }).ClickAsync();
    }

    public Task ChooseKindAsync(string name) => page.GetByRole(AriaRole.Radio, new() { Name = name }).CheckAsync();

    public async Task AddAsync(string what, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = $"Thêm: {what}" }).ClickAsync();
        }
    }

    /// <summary>One of the team's own totals of today.</summary>
    public ILocator TeamFigure(string label) => TeamToday.Locator(".team-figure").Filter(new() { HasText = label }).Locator("dd");
}
