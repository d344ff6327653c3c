using CampaignHub.Api.CampaignDays.Points;
using CampaignHub.Api.Demo.History;
using CampaignHub.Api.Hosting;
using CampaignHub.Api.Places;
using CampaignHub.Contracts.Days;
using CampaignHub.Contracts.Totals;
using CampaignHub.Domain;
using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Programs;
using CampaignHub.Ledger.Audit;
using Orleans;

namespace CampaignHub.Api.Demo;

/// <summary>Opens today as a campaign day with what a real one has, once; a day that somebody closed stays closed.</summary>
internal sealed class DemoDay(
    Settings settings, IGrainFactory grains, PointStore points, ICommuneDirectory communes, CampaignProgram program, TimeProvider time) : IStartStep
{
    public string Name => "Campaign day of today";

    public async Task RunAsync(CancellationToken cancellation)
    {
        var date = VietnamTime.DateOf(time.GetUtcNow());
        var today = grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date));
        if ((await today.GetInfoAsync()).Status != "undeclared")
        {
            return;
        }

        await today.DeclareAsync(new DeclareRequest(Plan(), AuditEntry.System));
        await today.OpenAsync(AuditEntry.System);
        foreach (var (commune, place) in communes.All.Where((_, index) => index % 4 == 0).Select((commune, index) => (commune, index)))
        {
            await points.SaveAsync(before: null, PointIn(commune, date, place), AuditEntry.System, cancellation);
        }
    }

    private DayPlanMessage Plan() => DayPlanMessage.Named("Ngày ra quân mẫu") with
    {
        From = new TimeOnly(7, 0),
        To = new TimeOnly(21, 0),
        Focus = [.. program.Activities.Where(activity => activity.Indicator is not null).Take(DayPlan.MostFocus).Select(activity => activity.Code)],
        Announcement = "Mỗi Tổ ghi nhận ngay tại nhà dân. Hệ thống lỗi thì báo Khẩn. (mẫu)",
        Partners = ["Công an xã (mẫu)", "Đoàn Thanh niên (mẫu)"],
        Targets = new CountsMessage(["vneid"], [2_000]),
        CampaignCode = DemoCampaign.CodeFor(settings.DemoHistory),
    };

    private Point PointIn(Commune commune, DateOnly date, int place) => new(
        Guid.NewGuid(),
        date,
        commune.Code,
        VillageCode: null,
        $"Điểm hỗ trợ {commune.FullName} (mẫu)",
        program.PointKinds[place % program.PointKinds.Length].Code,
        new TimeOnly(7, 30),
        new TimeOnly(17, 0),
        "Người phụ trách (mẫu)",
        DemoPhones.OfPoint(place),
        ["Bưu điện (mẫu)"],
        Cancelled: false);
}
