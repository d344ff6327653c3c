namespace CampaignHub.Domain.Places;

/// <summary>A point of a boundary, WGS84, degrees × 10⁵ (about a metre): as precise as boundaries are kept.</summary>
/// <param name="LongitudeE5">East of Greenwich.</param>
/// <param name="LatitudeE5">North of the equator.</param>
public readonly record struct GeoPoint(int LongitudeE5, int LatitudeE5)
{
    private const double UnitsPerDegree = 1e5;

    /// <summary>The nearest point kept of one in degrees.</summary>
    public static GeoPoint OfDegrees(double longitude, double latitude) =>
        new((int)Math.Round(longitude * UnitsPerDegree), (int)Math.Round(latitude * UnitsPerDegree));

    public double Longitude => LongitudeE5 / UnitsPerDegree;

    public double Latitude => LatitudeE5 / UnitsPerDegree;
}
