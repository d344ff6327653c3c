using System.Text.Json.Serialization;

namespace CampaignHub.Api.Indicators.Models;

/// <summary>A model, as it is sent.</summary>
/// <param name="CommuneCode">The commune it is in.</param>
/// <param name="Kind"><c>cashless-market</c>, <c>cashless-neighbourhood</c>, <c>good-model</c> or <c>good-practice</c>.</param>
/// <param name="Name">What it is called: 1 to 200 characters.</param>
/// <param name="Place">Where it is: 1 to 200 characters.</param>
/// <param name="Date">When it began.</param>
/// <param name="Evidence">What shows it (number of a decision, link): at most 500 characters.</param>
/// <param name="Description">What others can learn from it: at most 1,000 characters.</param>
/// <param name="VillageCode">The village it is in.</param>
public sealed record ModelRequest(
    string? CommuneCode,
    string? Kind,
    string? Name,
    string? Place,
    DateOnly? Date,
    string? Evidence = null,
    string? Description = null,
    string? VillageCode = null);

/// <summary>A step of a model.</summary>
/// <param name="State"><c>registered</c>, <c>under-way</c>, <c>launched</c>, <c>confirmed</c> (the Sở) or <c>withdrawn</c>.</param>
/// <param name="On">When; today when left out.</param>
/// <param name="Reason">Why something is taken back: at most 500 characters.</param>
public sealed record ModelStepRequest(string? State, DateOnly? On = null, string? Reason = null);

/// <summary>A model.</summary>
/// <param name="Id">The id its page made.</param>
/// <param name="CommuneCode">The commune.</param>
/// <param name="VillageCode">The village.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Date">When it began.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Description">What others can learn from it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Steps">How it came there, the first one first.</param>
public sealed record ModelBody(
    Guid Id,
    string CommuneCode,
    string? VillageCode,
    string Kind,
    string Name,
    string Place,
    DateOnly Date,
    string? Evidence,
    string? Description,
    string State,
    IReadOnlyList<ModelStepBody> Steps);

/// <summary>A step taken.</summary>
/// <param name="State">Where it led.</param>
/// <param name="On">When.</param>
/// <param name="Reason">Why something was taken back.</param>
/// <param name="RecordedAt">When it was entered.</param>
public sealed record ModelStepBody(string State, DateOnly On, string? Reason, DateTimeOffset RecordedAt);

/// <summary>Models by commune and date; at most 5,000.</summary>
public sealed record ModelList(IReadOnlyList<ModelBody> Items, string? Next);

/// <summary>Whether a commune has a traditional market.</summary>
/// <param name="State"><c>with</c>, <c>without</c> or <c>not-known</c>.</param>
/// <param name="On">Since when; today when left out.</param>
public sealed record MarketRequest(string? State, DateOnly? On = null);

/// <summary>A commune and the eighth indicator.</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="State">Whether it has a traditional market: <c>with</c>, <c>without</c> or <c>not-known</c>.</param>
/// <param name="ConfirmedMarkets">Confirmed cashless markets.</param>
/// <param name="ConfirmedNeighbourhoods">Confirmed cashless neighbourhoods and villages.</param>
/// <param name="Satisfied">It has what the plan asks of it; null while that cannot be said.</param>
public sealed record MarketBody(string CommuneCode, string State, int ConfirmedMarkets, int ConfirmedNeighbourhoods, bool? Satisfied);

/// <summary>Every commune, or the caller's.</summary>
public sealed record MarketList(IReadOnlyList<MarketBody> Items, string? Next);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ModelRequest))]
[JsonSerializable(typeof(ModelStepRequest))]
[JsonSerializable(typeof(ModelList))]
[JsonSerializable(typeof(MarketRequest))]
[JsonSerializable(typeof(MarketList))]
internal sealed partial class ModelsJsonContext : JsonSerializerContext;
