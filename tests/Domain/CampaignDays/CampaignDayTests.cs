using CampaignHub.Domain.CampaignDays;

namespace CampaignHub.Domain.Tests.CampaignDays;

public sealed class CampaignDayTests
{
    private static readonly CampaignDay s_declared = CampaignDay.Undeclared(Some.Day).Declare("Ra quân", ["24805"], Some.Counts(("vneid", 100)))!;

    [Fact]
    public void A_day_is_declared_opened_closed_and_opened_again()
    {
        var day = s_declared.Open()!.Close()!.Open()!;

        Assert.Equal((DayStatus.Open, "Ra quân", 4), (day.Status, day.Name, day.Version));
    }

    [Fact]
    public void A_day_nobody_declared_cannot_be_opened_or_closed()
    {
        Assert.Null(CampaignDay.Undeclared(Some.Day).Open());
        Assert.Null(CampaignDay.Undeclared(Some.Day).Close());
    }

    [Fact]
    public void A_day_is_not_opened_or_closed_twice()
    {
        Assert.Null(s_declared.Open()!.Open());
        Assert.Null(s_declared.Close());
        Assert.Null(s_declared.Open()!.Close()!.Close());
    }

    [Fact]
    public void Declaring_an_open_day_again_changes_its_name_and_leaves_it_open()
    {
        var day = s_declared.Open()!.Declare("Ra quân đợt 2", [], Some.Counts())!;

        Assert.Equal((DayStatus.Open, "Ra quân đợt 2"), (day.Status, day.Name));
    }

    [Fact]
    public void A_finalised_day_takes_no_step()
    {
        var day = s_declared with { Status = DayStatus.Finalised };

        Assert.Null(day.Declare("x", [], Some.Counts()));
        Assert.Null(day.Open());
        Assert.Null(day.Close());
    }
}
