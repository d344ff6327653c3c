namespace CampaignHub.Domain.Indicators;

/// <summary>
/// The eighth indicator (plan II.2.8): a commune with a market needs a confirmed cashless market, one without a market a confirmed
/// cashless neighbourhood or village. A neighbourhood does not stand in for the market of a commune that has one.
/// </summary>
public static class ModelRule
{
    /// <summary>Confirmed models that count for a commune; null while it cannot be said which kind counts.</summary>
    public static int? Counted(MarketState market, int confirmedMarkets, int confirmedNeighbourhoods) => market switch
    {
        MarketState.With => confirmedMarkets,
        MarketState.Without => confirmedNeighbourhoods,
        // Where a market was confirmed cashless there is one, whatever nobody has said yet.
        _ => confirmedMarkets > 0 ? confirmedMarkets : null,
    };
}
