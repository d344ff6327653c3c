namespace CampaignHub.Domain.Places;

/// <summary>What is wrong with the shape of a feature.</summary>
/// <param name="Code">One of the constants below.</param>
/// <param name="Polygon">Number of the area within the feature, from 1; null when it is about the whole.</param>
/// <param name="Ring">Number of the ring within the area, from 1: the outer one, then the holes.</param>
/// <param name="Point">Number of the point within the ring, from 1.</param>
public sealed record BoundaryFault(string Code, int? Polygon = null, int? Ring = null, int? Point = null)
{
    /// <summary>The feature has no geometry, or one that is neither Polygon nor MultiPolygon.</summary>
    public const string NotAPolygon = "not-a-polygon";

    /// <summary>A list of rings or points is missing or empty.</summary>
    public const string Empty = "empty";

    /// <summary>A point is not two numbers.</summary>
    public const string NotAPoint = "not-a-point";

    /// <summary>A point lies outside Vietnam: longitude and latitude exchanged, or metres instead of degrees.</summary>
    public const string OutsideVietnam = "outside-vietnam";

    /// <summary>The last point of a ring is not its first.</summary>
    public const string RingNotClosed = "ring-not-closed";

    /// <summary>A ring has fewer than four points.</summary>
    public const string TooFewPoints = "too-few-points";

    /// <summary>Nothing is left of the shape at a precision of a metre.</summary>
    public const string NoArea = "no-area";
}
