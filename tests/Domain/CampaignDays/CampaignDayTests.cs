using CampaignHub.Domain.CampaignDays;

namespace CampaignHub.Domain.Tests.CampaignDays;

public sealed class CampaignDayTests
{
    private static readonly CampaignDay s_declared = CampaignDay.Undeclared(Some.Day).Declare(new DayPlan("Ra quân", ["24805"], Some.Counts(("vneid", 100))))!;

    private static readonly DateTime s_evening = new(2026, 11, 22, 11, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_day_is_declared_opened_closed_and_opened_again()
    {
        var day = s_declared.Open()!.Close(s_evening)!.Open()!;

        Assert.Equal((DayStatus.Open, "Ra quân", 4), (day.Status, day.Plan.Name, day.Version));
    }

    [Fact]
    public void A_day_nobody_declared_cannot_be_opened_or_closed()
    {
        Assert.Null(CampaignDay.Undeclared(Some.Day).Open());
        Assert.Null(CampaignDay.Undeclared(Some.Day).Close(s_evening));
    }

    [Fact]
    public void A_day_is_not_opened_or_closed_twice()
    {
        Assert.Null(s_declared.Open()!.Open());
        Assert.Null(s_declared.Close(s_evening));
        Assert.Null(s_declared.Open()!.Close(s_evening)!.Close(s_evening));
    }

    [Fact]
    public void Declaring_an_open_day_again_changes_its_name_and_leaves_it_open()
    {
        var day = s_declared.Open()!.Declare(new DayPlan("Ra quân đợt 2", [], Some.Counts()))!;

        Assert.Equal((DayStatus.Open, "Ra quân đợt 2"), (day.Status, day.Plan.Name));
    }

    [Fact]
    public void A_finalised_day_takes_no_step_but_being_reopened()
    {
        var day = s_declared.Open()!.Close(s_evening)!.Finalise()!;

        Assert.Null(day.Declare(new DayPlan("x", [], Some.Counts())));
        Assert.Null(day.Open());
        Assert.Null(day.Close(s_evening));
        Assert.Null(day.Finalise());
        Assert.Equal((DayStatus.Closed, "phiếu giấy"), (day.Reopen("phiếu giấy")!.Status, day.Reopen("phiếu giấy")!.ReopenReason));
    }

    [Fact]
    public void Only_a_closed_day_becomes_final_and_only_a_final_one_is_reopened()
    {
        var closed = s_declared.Open()!.Close(s_evening)!;

        Assert.Null(s_declared.Finalise());
        Assert.Null(s_declared.Open()!.Finalise());
        Assert.Null(closed.Reopen("x"));
        Assert.Equal(s_evening, closed.ClosedAt);
    }

    [Fact]
    public void A_reopened_day_tells_why_until_its_figures_are_final_again()
    {
        var reopened = s_declared.Open()!.Close(s_evening)!.Finalise()!.Reopen("phiếu giấy")!;

        Assert.Equal("phiếu giấy", reopened.Open()!.Close(s_evening)!.ReopenReason);
        Assert.Null(reopened.Finalise()!.ReopenReason);
    }
}
