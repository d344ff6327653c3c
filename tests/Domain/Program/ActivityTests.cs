namespace CampaignHub.Domain.Tests.Programs;

public sealed class ActivityTests
{
    private static readonly DateOnly _first = new(2026, 7, 1);
    private static readonly DateOnly _last = new(2026, 9, 30);

    [Fact]
    public void It_is_valid_from_its_first_to_its_last_day()
    {
        var activity = ShippedFiles.Program.Activities[0] with { From = _first, To = _last };

        Assert.False(activity.IsValidOn(_first.AddDays(-1)));
        Assert.True(activity.IsValidOn(_first));
        Assert.True(activity.IsValidOn(_last));
        Assert.False(activity.IsValidOn(_last.AddDays(1)));
    }

    [Fact]
    public void Without_days_it_is_always_valid() =>
        Assert.All(ShippedFiles.Program.Activities, activity => Assert.True(activity.IsValidOn(new DateOnly(2027, 1, 1))));
}
