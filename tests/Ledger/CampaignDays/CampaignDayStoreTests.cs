using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Totals;
using CampaignHub.Testing;
using Npgsql;

namespace CampaignHub.Ledger.Tests.CampaignDays;

/// <summary>A step of a day and its line in the log of changes are one.</summary>
public sealed class CampaignDayStoreTests(PostgresServer postgres)
{
    private static readonly DateOnly s_date = new(2026, 11, 22);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_step_is_in_the_log_with_what_it_changed()
    {
        await using var database = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
        var store = new CampaignDayStore(database, TimeProvider.System);
        var none = CampaignDay.Undeclared(s_date);
        var declared = none.Declare(new DayPlan("Ra quân", ["22918"], Counts.From([new("vneid", 500L)])))!;
        var open = declared.Open()!;
        var renamed = open.Declare(declared.Plan with { Name = "Ra quân đợt 2" })!;

        Assert.True(await store.SaveAsync(new DayChange(none, declared, "staff:1"), Cancellation));
        Assert.True(await store.SaveAsync(new DayChange(declared, open, "staff:2"), Cancellation));
        Assert.True(await store.SaveAsync(new DayChange(open, renamed, "staff:3"), Cancellation));
        Assert.True(await store.SaveAsync(new DayChange(renamed, renamed with { Version = 4 }, "staff:4"), Cancellation));

        Assert.Equal(
            [
                """staff:1 day.declared 2026-11-22 - {"name": "Ra quân", "status": "declared", "targets": {"vneid": 500}, "communeCodes": ["22918"]}""",
                """staff:2 day.opened 2026-11-22 {"status": "declared"} {"status": "open"}""",
                """staff:3 day.changed 2026-11-22 {"name": "Ra quân"} {"name": "Ra quân đợt 2"}""",
            ],
            await LogAsync(database));
    }

    [Fact]
    public async Task Who_loses_the_race_writes_neither_the_day_nor_a_line()
    {
        await using var database = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
        var store = new CampaignDayStore(database, TimeProvider.System);
        var none = CampaignDay.Undeclared(s_date);
        var first = new DayChange(none, none.Declare(new DayPlan("Một", [], Counts.Empty))!, "staff:1");
        var second = new DayChange(none, none.Declare(new DayPlan("Hai", [], Counts.Empty))!, "staff:2");

        var saved = await Task.WhenAll(store.SaveAsync(first, Cancellation), store.SaveAsync(second, Cancellation));

        Assert.Single(saved, won => won);
        var winner = saved[0] ? first : second;
        Assert.Equal(winner.After.Plan.Name, (await store.ReadAsync(s_date, Cancellation)).Plan.Name);
        Assert.StartsWith($"{winner.Actor} day.declared", Assert.Single(await LogAsync(database)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_declared_comes_back()
    {
        await using var database = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
        var store = new CampaignDayStore(database, TimeProvider.System);
        var none = CampaignDay.Undeclared(s_date);
        var plan = new DayPlan("Ra quân", ["22918"], Counts.From([new("vneid", 500L)]))
        {
            Hours = new DayHours(new TimeOnly(7, 30), new TimeOnly(17, 0)),
            Focus = ["vneid", "online-services"],
            Announcement = "Tập trung lúc 7 giờ.\nMang theo thẻ.",
            Partners = ["Công an xã"],
            CampaignCode = "thang-10",
        };

        await store.SaveAsync(new DayChange(none, none.Declare(plan)!, "staff:1"), Cancellation);

        var read = (await store.ReadAsync(s_date, Cancellation)).Plan;
        Assert.Equivalent(plan, read, strict: true);
        Assert.Equal(plan.Focus, read.Focus);
    }

    private static async Task<List<string>> LogAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            "SELECT concat_ws(' ', actor, action, subject, coalesce(before::text, '-'), coalesce(after::text, '-')) FROM audit ORDER BY id");
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var lines = new List<string>();
        while (await reader.ReadAsync(Cancellation))
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
