using CampaignHub.Domain.Indicators;

namespace CampaignHub.Domain.Tests.Indicators;

public sealed class ModelRuleTests
{
    [Theory]
    [InlineData(MarketState.With, 1, 0, 1)]
    [InlineData(MarketState.With, 0, 3, 0)]
    [InlineData(MarketState.Without, 0, 2, 2)]
    [InlineData(MarketState.Without, 0, 0, 0)]
    [InlineData(MarketState.NotKnown, 0, 2, null)]
    [InlineData(MarketState.NotKnown, 1, 0, 1)]
    public void A_neighbourhood_counts_only_where_there_is_no_market(MarketState market, int markets, int neighbourhoods, int? counted) =>
        Assert.Equal(counted, ModelRule.Counted(market, markets, neighbourhoods));

    [Theory]
    [InlineData(ModelState.Launched, ModelState.Confirmed, true, true)]
    [InlineData(ModelState.Launched, ModelState.Confirmed, false, false)]
    [InlineData(ModelState.Registered, ModelState.Confirmed, true, false)]
    [InlineData(ModelState.Confirmed, ModelState.Launched, false, false)]
    [InlineData(ModelState.Confirmed, ModelState.Launched, true, true)]
    [InlineData(ModelState.Confirmed, ModelState.Withdrawn, true, false)]
    [InlineData(ModelState.Withdrawn, ModelState.Registered, true, false)]
    [InlineData(ModelState.Registered, ModelState.UnderWay, false, true)]
    [InlineData(ModelState.UnderWay, ModelState.UnderWay, true, false)]
    public void Only_the_department_confirms_and_only_what_was_launched(ModelState from, ModelState to, bool confirms, bool may) =>
        Assert.Equal(may, ModelSteps.MayGo(from, to, confirms));
}
