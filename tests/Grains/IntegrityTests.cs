using CampaignHub.Host.Integrity;
using CampaignHub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CampaignHub.Grains.Tests;

public sealed class IntegrityTests(PostgresServer postgres)
{
    private const string Team = "22918-001";

    [Fact]
    public async Task The_self_audit_finds_no_drift_under_work_and_finds_one_that_is_there()
    {
        await using var silo = await Silo.StartAsync(postgres);
        var audit = silo.Services.GetServices<IHostedService>().OfType<SelfAudit>().Single();
        await silo.Commune("22918").GetDayAsync(Work.Today);
        for (var i = 0; i < 10; i++)
        {
            await silo.Team(Team).SubmitAsync(Work.CheckIn(Team));
            Assert.Empty(await audit.CheckAsync("22918", Work.Today, TestContext.Current.CancellationToken));
        }

        await Work.UntilAsync(() => silo.Commune("22918").GetDayAsync(Work.Today), day => day.Totals.Counted.CheckIns == 10);
        await silo.ExecuteAsync("ALTER TABLE entry DISABLE TRIGGER entry_only_grows");
        await silo.ExecuteAsync("UPDATE entry SET people = 1000 WHERE number = 1");

        Assert.Equal([Team], await audit.CheckAsync("22918", Work.Today, TestContext.Current.CancellationToken));
        Assert.Equal(1027, (await silo.Commune("22918").GetDayAsync(Work.Today)).Totals.Counted.People);
        Assert.True(silo.Services.GetRequiredService<IntegrityMetrics>().Drift > 0);
    }
}
