using CampaignHub.Api.CampaignDays;
using CampaignHub.Api.CampaignDays.Communes;
using CampaignHub.Api.Hosting;
using CampaignHub.Api.Places;
using CampaignHub.Api.Simulation;
using CampaignHub.Contracts.Days;
using CampaignHub.Contracts.Totals;
using CampaignHub.Domain;
using CampaignHub.Domain.CampaignDays;
using CampaignHub.Ledger.Audit;
using Npgsql;
using Orleans;

namespace CampaignHub.Api.Demo.History;

/// <summary>
/// Earlier campaign days of a demonstration, so that replay, forecast, the best earlier day and the public page have something to show.
/// Records come through the public HTTP api, steps through the day's grain, all at the hours in which they would have come. Made once,
/// into a ledger without entries; and only when asked for: docs/decisions/020.
/// </summary>
internal sealed partial class DemoHistory(
    Settings settings,
    DemoDoor door,
    DemoClock clock,
    NpgsqlDataSource database,
    IGrainFactory grains,
    CampaignStore campaigns,
    ConfirmationStore confirmations,
    DemoTargets targets,
    ICommuneDirectory communes,
    ILogger<DemoHistory> logger) : IStartStep
{
    /// <summary>Records of the newest earlier day; each day before it has a part less.</summary>
    private const int Records = 2_600;

    private const double Growth = 1.12;
    private static readonly DayHours s_hours = new(new TimeOnly(7, 0), new TimeOnly(20, 0));

    public string Name => "Earlier campaign days";

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await HasEntriesAsync(cancellation) || DemoCredentials.TryRead(DemoCredentials.PathIn(settings.DataFolder)) is not { } credentials)
        {
            return;
        }

        var today = VietnamTime.DateOf(clock.GetUtcNow());
        using var client = door.Open();
        var sender = new CheckInSender(client, clock, new SimulationCounts(), logger);
        var province = await SimulatedProvince.AskAsync(sender, credentials.Devices, cancellation);
        try
        {
            var days = DemoCampaign.Days(today, settings.DemoHistory);
            await campaigns.SaveAsync(DemoCampaign.Of(today, settings.DemoHistory), AuditEntry.System, cancellation);
            var past = new PastDay(clock, new SimulatedPhones(sender, clock), province, new Random());
            foreach (var (date, week) in days.Select((date, index) => (date, index + 1)))
            {
                await DeclareAsync(date, week);
                await past.LiveAsync(date, s_hours, (int)(Records * Math.Pow(Growth, week - days.Count)), cancellation);
                await EndAsync(date, cancellation);
            }
        }
        finally
        {
            clock.Follow();
        }

        await targets.GiveAsync(today, settings.DemoHistory, cancellation);
    }

    private async Task<bool> HasEntriesAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT EXISTS (SELECT FROM entry)");
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task DeclareAsync(DateOnly date, int week)
    {
        var day = grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date));
        var plan = DayPlanMessage.Named($"Ngày ra quân mẫu, tuần {week}") with
        {
            From = s_hours.From,
            To = s_hours.To,
            Targets = new CountsMessage(["vneid"], [1_500]),
            CampaignCode = DemoCampaign.Code,
        };
        clock.Say(Morning(date).AddHours(-1));
        await day.DeclareAsync(new DeclareRequest(plan, AuditEntry.System));
        await day.OpenAsync(AuditEntry.System);
    }

    /// <summary>The morning after: two communes of three confirm, then the figures are made final.</summary>
    private async Task EndAsync(DateOnly date, CancellationToken cancellation)
    {
        var day = grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date));
        await day.CloseAsync(AuditEntry.System);
        foreach (var commune in communes.All.Where((_, index) => index % 3 != 2))
        {
            await confirmations.ConfirmAsync(date, commune.Code, "Số liệu mẫu", AuditEntry.System, cancellation);
        }

        var final = await day.FinaliseAsync(AuditEntry.System);
        Log.Made(logger, date, final.Day.Status);
    }

    private static DateTimeOffset Morning(DateOnly date) => new(date, new TimeOnly(6, 0), VietnamTime.Offset);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Earlier day {Date} of the demonstration: {Status}")]
        public static partial void Made(ILogger logger, DateOnly date, string status);
    }
}
