using CampaignHub.Domain.Indicators;

namespace CampaignHub.Api.Indicators.Models;

/// <summary>What a commune has of the eighth indicator.</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="Market">Whether it has a traditional market.</param>
/// <param name="ConfirmedMarkets">Confirmed cashless markets.</param>
/// <param name="ConfirmedNeighbourhoods">Confirmed cashless neighbourhoods and villages.</param>
internal sealed record CommuneModels(string CommuneCode, MarketState Market, int ConfirmedMarkets, int ConfirmedNeighbourhoods)
{
    /// <summary>Models that count; null while it cannot be said.</summary>
    public int? Counted => ModelRule.Counted(Market, ConfirmedMarkets, ConfirmedNeighbourhoods);

    /// <summary>Somebody has said something.</summary>
    public bool IsKnown => Market is not MarketState.NotKnown || ConfirmedMarkets + ConfirmedNeighbourhoods > 0;
}
