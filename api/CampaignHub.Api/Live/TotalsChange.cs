using System.Text.Json.Serialization;
using CampaignHub.Api.Totals;

namespace CampaignHub.Api.Live;

/// <summary>
/// What a frame tells of the province, a commune or a team: the fields that differ from what watchers were told before, as
/// absolute values. A nested field (results, pending, trusted) is whole or left out.
/// </summary>
/// <param name="Code">Whose figures; null for the province.</param>
/// <param name="Name">A team's name; null for others.</param>
/// <param name="Before">What watchers know; null when they know nothing of it.</param>
/// <param name="Now">What they know after the frame.</param>
[JsonConverter(typeof(TotalsChangeConverter))]
public sealed record TotalsChange(string? Code, string? Name, TotalsBody? Before, TotalsBody Now)
{
    /// <summary>True when nothing differs.</summary>
    internal bool IsEmpty => Before is { } before && SamePlain(before, Now) && SameNested(before, Now);

    /// <summary>True when the figures that are a single value each are the same.</summary>
    internal static bool SamePlain(TotalsBody left, TotalsBody right) =>
        left.CheckIns == right.CheckIns
        && left.Households == right.Households
        && left.Businesses == right.Businesses
        && left.People == right.People
        && left.TeamsReporting == right.TeamsReporting
        && left.Flagged == right.Flagged
        && left.Held == right.Held
        && left.LastAt == right.LastAt;

    /// <summary>True when the figures per activity and those without records to check are the same.</summary>
    internal static bool SameNested(TotalsBody left, TotalsBody right) =>
        SameCounts(left.Results, right.Results) && SameCounts(left.Pending, right.Pending) && SameTrusted(left.Trusted, right.Trusted);

    /// <summary>True when every activity has the same count.</summary>
    internal static bool SameCounts(IReadOnlyDictionary<string, long>? left, IReadOnlyDictionary<string, long>? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        return left.Count == right.Count && left.All(count => right.TryGetValue(count.Key, out var value) && value == count.Value);
    }

    /// <summary>True when the figures without records to check are the same.</summary>
    internal static bool SameTrusted(TrustedBody? left, TrustedBody? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        return left.CheckIns == right.CheckIns
            && left.Households == right.Households
            && left.People == right.People
            && SameCounts(left.Results, right.Results);
    }
}
