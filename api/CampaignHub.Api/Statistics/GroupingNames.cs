using System.Collections.Frozen;
using System.Text.Json;
using CampaignHub.Domain.Statistics;

namespace CampaignHub.Api.Statistics;

/// <summary>Groupings as addresses and answers name them.</summary>
internal static class GroupingNames
{
    private static readonly FrozenDictionary<string, Grouping> s_byName =
        Enum.GetValues<Grouping>().ToFrozenDictionary(Of, StringComparer.Ordinal);

    /// <summary>Every name.</summary>
    public static IEnumerable<string> All => Enum.GetValues<Grouping>().Select(Of);

    /// <summary>The grouping of a name.</summary>
    public static Grouping? Find(string name) => s_byName.TryGetValue(name, out var grouping) ? grouping : null;

    /// <summary>Its name, such as <c>reportingQuarter</c>.</summary>
    public static string Of(Grouping grouping) => JsonNamingPolicy.CamelCase.ConvertName(grouping.ToString());
}
