using System.Text.Json.Serialization;
using CampaignHub.Domain.Places;

namespace CampaignHub.Api.Places;

/// <summary>A feature that something is wrong with.</summary>
/// <param name="Feature">Place in the file, from 1.</param>
/// <param name="Code">Its code; absent when it has none.</param>
/// <param name="Name">Its name; absent when it has none.</param>
/// <param name="Problem">What is wrong with its shape, a code of <see cref="BoundaryFault"/>; absent when nothing is.</param>
/// <param name="Polygon">In which of its areas, from 1.</param>
/// <param name="Ring">In which ring of the area, from 1: the outer one, then the holes.</param>
/// <param name="Point">At which point of the ring, from 1.</param>
public sealed record BoundaryImportFeature(
    int Feature,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Problem,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Polygon,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Ring,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Point)
{
    internal static BoundaryImportFeature Of(BoundaryFeature feature) => new(
        feature.Number, feature.Code, feature.Name, feature.Fault?.Code, feature.Fault?.Polygon, feature.Fault?.Ring, feature.Fault?.Point);
}
