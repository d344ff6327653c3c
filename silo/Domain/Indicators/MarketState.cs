namespace CampaignHub.Domain.Indicators;

/// <summary>Whether a commune has a traditional market; until somebody says so it is not known.</summary>
public enum MarketState
{
    NotKnown,
    With,
    Without,
}
