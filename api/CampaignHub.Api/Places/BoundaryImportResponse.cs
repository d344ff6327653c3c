using CampaignHub.Domain.Places;

namespace CampaignHub.Api.Places;

/// <summary>What a boundary file holds, and whether it is in force now. Lists are cut after 500 lines; the counts are not.</summary>
/// <param name="DryRun">Nothing was to be changed.</param>
/// <param name="Applied">The file's boundaries have taken the place of all earlier ones. Never a part of them.</param>
/// <param name="Counts">How much there is of each.</param>
/// <param name="Points">Points of all usable boundaries: how heavy maps will be.</param>
/// <param name="Unmatched">Features that belong to no commune of the province.</param>
/// <param name="Missing">Codes of communes that the file has no feature for.</param>
/// <param name="Duplicates">Communes that the file gives more than one feature.</param>
/// <param name="Broken">Features whose shape cannot be used.</param>
public sealed record BoundaryImportResponse(
    bool DryRun,
    bool Applied,
    BoundaryImportCounts Counts,
    int Points,
    IReadOnlyList<BoundaryImportFeature> Unmatched,
    IReadOnlyList<string> Missing,
    IReadOnlyList<BoundaryImportDuplicate> Duplicates,
    IReadOnlyList<BoundaryImportFeature> Broken)
{
    private const int MostLines = 500;

    internal static BoundaryImportResponse Of(BoundaryReview review, bool dryRun, bool applied)
    {
        var duplicates = review.Duplicates.GroupBy(feature => feature.Code!, feature => feature.Number)
            .Select(same => new BoundaryImportDuplicate(same.Key, [.. same.Take(MostLines)]))
            .ToList();
        return new BoundaryImportResponse(
            dryRun,
            applied,
            new BoundaryImportCounts(
                review.Boundaries.Count, review.Unmatched.Length, review.Missing.Length, duplicates.Count, review.Broken.Length),
            review.Boundaries.Values.Sum(boundary => boundary.PointCount),
            [.. review.Unmatched.Take(MostLines).Select(BoundaryImportFeature.Of)],
            [.. review.Missing.Take(MostLines)],
            [.. duplicates.Take(MostLines)],
            [.. review.Broken.Take(MostLines).Select(BoundaryImportFeature.Of)]);
    }
}
