using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Places;

namespace CampaignHub.Domain.Tests.Places;

/// <summary>Shapes of degrees for tests.</summary>
internal static class Shapes
{
    /// <summary>A square from its south-west corner.</summary>
    public static Ring Square(double west, double south, double side) => Ring(
        (west, south), (west + side, south), (west + side, south + side), (west, south + side), (west, south));

    public static Ring Ring(params (double Longitude, double Latitude)[] points) =>
        new([.. points.Select(point => GeoPoint.OfDegrees(point.Longitude, point.Latitude))]);

    /// <summary>One area with holes.</summary>
    public static Boundary Boundary(params Ring[] rings) => new([new Polygon([.. rings])]);

    public static Position At(double longitude, double latitude, int? accuracyMetres = null) =>
        new((int)Math.Round(latitude * 1e7), (int)Math.Round(longitude * 1e7), accuracyMetres, Mock: false);
}
