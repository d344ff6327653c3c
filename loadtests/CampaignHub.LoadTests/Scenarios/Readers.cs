using CampaignHub.LoadTests.Api;
using CampaignHub.LoadTests.CheckIns;
using NBomber.Contracts;
using NBomber.CSharp;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>People who read figures while phones record: departments their statistics, officers what they have to confirm.</summary>
public static class Readers
{
    private const int CheckInsP99Ms = 50;
    private const int PageP99Ms = 1_000;

    /// <summary>Departments' questions over a quarter, beside the peak.</summary>
    public static async Task RunStatisticsAsync(Workbench bench, CancellationToken cancellation)
    {
        var (to, staff) = (bench.Clock.Date, await bench.Desk.OfRoleAsync("department", cancellation));
        var span = $"from={to.AddDays(-90):yyyy-MM-dd}&to={to:yyyy-MM-dd}";
        string[] pages =
        [
            $"/api/v1/statistics?{span}&groupBy=commune,activity",
            $"/api/v1/statistics?{span}&groupBy=date,kind",
            $"/api/v1/statistics?{span}&groupBy=month,commune",
            $"/api/v1/indicators?asOf={to:yyyy-MM-dd}",
            $"/api/v1/days/{to:yyyy-MM-dd}/totals",
        ];
        var reading = Reading("statistics", bench, () => (staff[Random.Shared.Next(staff.Count)].Client, pages[Random.Shared.Next(pages.Length)]));
        var load = CheckInsScenario.Create("check_ins", bench, new TeamPicker(bench.Devices), bench.Settings.Rate, bench.Settings.Batch, CheckInsP99Ms);
        Runner.Run(bench, $"statistics, {bench.Settings.Readers} pages/s beside {bench.Settings.Rate} requests/s", load, reading);
    }

    /// <summary>The half hour before a deadline: recording grows to its peak while officers read what they are about to confirm.</summary>
    public static async Task RunDeadlineAsync(Workbench bench, CancellationToken cancellation)
    {
        var (settings, date) = (bench.Settings, $"{bench.Clock.Date:yyyy-MM-dd}");
        var officers = await bench.Desk.OfRoleAsync("communeOfficer", cancellation);
        var reading = Reading("officers", bench, () =>
        {
            var (account, client) = officers[Random.Shared.Next(officers.Count)];
            var commune = account.CommuneCode!;
            return (client, Random.Shared.Next(4) switch
            {
                0 => $"/api/v1/days/{date}/communes/{commune}/totals",
                1 => $"/api/v1/check-ins?date={date}&commune={commune}&limit=100",
                2 => $"/api/v1/days/{date}/quiet?commune={commune}",
                _ => $"/api/v1/statistics?from={bench.Clock.Date.AddDays(-90):yyyy-MM-dd}&to={date}&groupBy=team,activity&commune={commune}",
            });
        });
        var load = CheckInsScenario.Create("check_ins", bench, new TeamPicker(bench.Devices), settings.Rate, settings.Batch, CheckInsP99Ms)
            .WithoutWarmUp()
            .WithLoadSimulations(Simulation.RampingInject(settings.Rate, TimeSpan.FromSeconds(1), settings.Duration));
        Runner.Run(bench, $"before the deadline, up to {settings.Rate} requests/s, {settings.Readers} pages/s", load, reading.WithoutWarmUp());
    }

    private static ScenarioProps Reading(string name, Workbench bench, Func<(StaffClient Client, string Path)> next) =>
        Scenario.Create(name, async context =>
            {
                var (client, path) = next();
                var (status, bytes) = await client.ReadAsync(path, context.ScenarioCancellationToken);
                return status == 200
                    ? Response.Ok<object>(statusCode: "200", sizeBytes: bytes)
                    : Response.Fail<object>(statusCode: $"HTTP {status}", message: path.Split('?')[0]);
            })
            .WithSteadyLoad(bench.Settings, bench.Settings.Readers)
            .WithBounds(bench.Settings, PageP99Ms);
}
