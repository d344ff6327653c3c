using System.Text.Json.Serialization;
using CampaignHub.Contracts.Days;

namespace CampaignHub.Api.CampaignDays;

/// <summary>A campaign day (ngày ra quân).</summary>
/// <param name="Date">The date.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Status"><c>undeclared</c>, <c>declared</c>, <c>open</c>, <c>closed</c> or <c>finalised</c>.</param>
/// <param name="CommuneCodes">Communes expected to take part; null means all.</param>
/// <param name="Targets">Activity → people aimed at.</param>
public sealed record CampaignDayBody(
    DateOnly Date,
    string Name,
    string Status,
    IReadOnlyList<string>? CommuneCodes,
    IReadOnlyDictionary<string, long> Targets)
{
    internal static CampaignDayBody Of(DayInfo day) => new(
        day.Date,
        day.Name,
        day.Status,
        day.CommuneCodes.IsDefaultOrEmpty ? null : day.CommuneCodes,
        day.Targets.Codes.Zip(day.Targets.Values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
}

/// <summary>Campaign days, newest first.</summary>
public sealed record CampaignDayList(IReadOnlyList<CampaignDayBody> Items, string? Next);

/// <summary>What to declare.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="CommuneCodes">Communes expected to take part; all when left out.</param>
/// <param name="Targets">Activity → people aimed at.</param>
public sealed record DeclareBody(string? Name, IReadOnlyList<string>? CommuneCodes = null, IReadOnlyDictionary<string, long>? Targets = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CampaignDayBody))]
[JsonSerializable(typeof(CampaignDayList))]
[JsonSerializable(typeof(DeclareBody))]
internal sealed partial class CampaignDaysJsonContext : JsonSerializerContext;
