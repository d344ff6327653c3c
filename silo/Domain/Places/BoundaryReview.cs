using System.Collections.Immutable;

namespace CampaignHub.Domain.Places;

/// <summary>A boundary file held against the communes of the province.</summary>
/// <param name="Boundaries">Usable boundaries by commune code.</param>
/// <param name="Unmatched">Features whose code is no commune's here, or that have none.</param>
/// <param name="Missing">Codes of communes without a feature, ascending.</param>
/// <param name="Duplicates">Features that give a commune a second boundary, with those that they repeat.</param>
/// <param name="Broken">Features of communes whose shape cannot be used.</param>
public sealed record BoundaryReview(
    ImmutableSortedDictionary<string, Boundary> Boundaries,
    ImmutableArray<BoundaryFeature> Unmatched,
    ImmutableArray<string> Missing,
    ImmutableArray<BoundaryFeature> Duplicates,
    ImmutableArray<BoundaryFeature> Broken)
{
    /// <summary>Every feature that speaks of a commune of the province can be used, and there is at least one.</summary>
    public bool IsSound => Duplicates.IsEmpty && Broken.IsEmpty && !Boundaries.IsEmpty;

    /// <summary>Every commune has its boundary and nothing is left over.</summary>
    public bool IsComplete => IsSound && Unmatched.IsEmpty && Missing.IsEmpty;

    /// <summary>Compares features with the communes' codes.</summary>
    public static BoundaryReview Of(ImmutableArray<BoundaryFeature> features, IEnumerable<string> communeCodes)
    {
        var codes = communeCodes.ToImmutableSortedSet(StringComparer.Ordinal);
        var matched = features.Where(feature => feature.Code is { } code && codes.Contains(code)).ToLookup(feature => feature.Code!);
        return new BoundaryReview(
            matched.Where(same => same.Count() == 1 && same.First().Boundary is not null)
                .ToImmutableSortedDictionary(same => same.Key, same => same.First().Boundary!, StringComparer.Ordinal),
            [.. features.Where(feature => feature.Code is not { } code || !codes.Contains(code))],
            [.. codes.Where(code => !matched.Contains(code))],
            [.. matched.Where(same => same.Count() > 1).SelectMany(same => same)],
            [.. matched.SelectMany(same => same).Where(feature => feature.Fault is not null).OrderBy(feature => feature.Number)]);
    }
}
