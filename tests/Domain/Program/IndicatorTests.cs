using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Tests.Programs;

public sealed class IndicatorTests
{
    private static readonly Indicator _any = ShippedFiles.Program.Indicators[0] with { Target = 80 };

    [Fact]
    public void Over_80_is_not_met_by_80()
    {
        var indicator = _any with { Comparison = Comparison.Over };

        Assert.False(indicator.IsMetBy(80.00m));
        Assert.True(indicator.IsMetBy(80.0001m));
    }

    [Fact]
    public void At_least_80_is_met_by_80_and_not_by_what_only_rounds_to_it()
    {
        var indicator = _any with { Comparison = Comparison.AtLeast };

        Assert.True(indicator.IsMetBy(80.00m));
        Assert.False(indicator.IsMetBy(79.9999m));
    }
}
