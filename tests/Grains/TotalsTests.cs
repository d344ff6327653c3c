using CampaignHub.Contracts.Days;
using CampaignHub.Testing;

namespace CampaignHub.Grains.Tests;

public sealed class TotalsTests(PostgresServer postgres)
{
    [Fact]
    public async Task What_teams_record_reaches_their_commune_and_the_province()
    {
        await using var silo = await Silo.StartAsync(postgres);
        var day = silo.Day(Work.Today);
        await day.GetAsync();
        string[] teams = ["22918-001", "22918-002", "24805-001"];

        await Task.WhenAll(teams.SelectMany(team => Enumerable.Range(0, 10).Select(_ => silo.Team(team).SubmitAsync(Work.CheckIn(team)))));

        var province = await Work.UntilAsync(day.GetAsync, now => now.Communes.Sum(commune => commune.Totals.Counted.CheckIns) == 30);
        Assert.Equal(90, province.Communes.Sum(commune => commune.Totals.Counted.People));
        Assert.Equal(3, province.Communes.Sum(commune => commune.TeamsReporting));
        Assert.Equal(20, (await silo.Commune("22918").GetDayAsync(Work.Today)).Totals.Counted.CheckIns);
    }

    [Fact]
    public async Task A_commune_takes_absolute_values_so_lost_doubled_and_reordered_reports_do_no_harm()
    {
        await using var silo = await Silo.StartAsync(postgres);
        var commune = silo.Commune("22918");
        await silo.Team("22918-001").SubmitAsync(Work.CheckIn("22918-001"), Work.CheckIn("22918-001"));
        var now = (await Work.UntilAsync(() => commune.GetDayAsync(Work.Today), day => day.Totals.Counted.CheckIns == 2)).Teams[0];
        var older = now with { Number = now.Number - 1, Totals = now.Totals with { Held = 7 } };

        await commune.ReportAsync(new(Work.Today, [older], []));
        await commune.ReportAsync(new(Work.Today, [now], []));
        await commune.ReportAsync(new(Work.Today, [now], []));

        var after = await commune.GetDayAsync(Work.Today);
        Assert.Equal((2, 0), (after.Totals.Counted.CheckIns, after.Totals.Held));
    }

    [Fact]
    public async Task Past_days_and_declarations_are_readable_after_a_restart()
    {
        var past = Work.Today.AddDays(-12);
        string database;
        await using (var first = await Silo.StartAsync(postgres))
        {
            database = first.Database;
            await first.Team("22918-001").SubmitAsync(Work.CheckIn("22918-001", date: past));
            await first.Day(past).DeclareAsync(new DeclareRequest(DayPlanMessage.Named("Ra quân"), "staff:1"));
        }

        await using var second = await Silo.StartAsync(postgres, database);

        var day = await second.Day(past).GetAsync();
        Assert.Equal(("Ra quân", "declared"), (day.Day.Name, day.Day.Status));
        Assert.Equal(1, Assert.Single(day.Communes).Totals.Counted.CheckIns);
        Assert.Equal(1, (await second.Commune("22918").GetDayAsync(past)).Totals.Counted.CheckIns);
        Assert.Equal(1, (await second.Team("22918-001").GetTotalsAsync(past)).Counted.CheckIns);
    }
}
