using CampaignHub.Domain.Indicators;

namespace CampaignHub.Api.Indicators.Models;

/// <summary>The words of the database and of the wire.</summary>
internal static class ModelNames
{
    private static readonly (ModelKind Kind, string Name)[] s_kinds =
    [
        (ModelKind.CashlessMarket, "cashless-market"),
        (ModelKind.CashlessNeighbourhood, "cashless-neighbourhood"),
        (ModelKind.GoodModel, "good-model"),
        (ModelKind.GoodPractice, "good-practice"),
    ];

    private static readonly (ModelState State, string Name)[] s_states =
    [
        (ModelState.Registered, "registered"),
        (ModelState.UnderWay, "under-way"),
        (ModelState.Launched, "launched"),
        (ModelState.Confirmed, "confirmed"),
        (ModelState.Withdrawn, "withdrawn"),
    ];

    private static readonly (MarketState State, string Name)[] s_markets =
        [(MarketState.With, "with"), (MarketState.Without, "without"), (MarketState.NotKnown, "not-known")];

    public static bool IsKind(string? name) => s_kinds.Any(kind => kind.Name == name);

    public static ModelState? FindState(string? name) => s_states.Where(state => state.Name == name).Select(state => (ModelState?)state.State).FirstOrDefault();

    public static MarketState? FindMarket(string? name) => s_markets.Where(market => market.Name == name).Select(market => (MarketState?)market.State).FirstOrDefault();

    public static string Of(ModelKind kind) => s_kinds.First(one => one.Kind == kind).Name;

    public static string Of(ModelState state) => s_states.First(one => one.State == state).Name;

    public static string Of(MarketState market) => s_markets.First(one => one.State == market).Name;
}
