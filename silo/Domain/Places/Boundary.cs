using System.Collections.Immutable;
using CampaignHub.Domain.CheckIns;

namespace CampaignHub.Domain.Places;

/// <summary>Where a commune ends: one area or several (islands, enclaves).</summary>
public sealed record Boundary
{
    private const double MetresPerUnit = 6_371_000 * Math.PI / 180 / 1e5;
    private const double PositionUnits = 100;
    private readonly GeoPoint _southWest;
    private readonly GeoPoint _northEast;

    /// <param name="polygons">At least one.</param>
    public Boundary(ImmutableArray<Polygon> polygons)
    {
        Polygons = polygons;
        var outer = polygons.SelectMany(polygon => polygon.Rings[0].Points).ToList();
        _southWest = new GeoPoint(outer.Min(point => point.LongitudeE5), outer.Min(point => point.LatitudeE5));
        _northEast = new GeoPoint(outer.Max(point => point.LongitudeE5), outer.Max(point => point.LatitudeE5));
    }

    public ImmutableArray<Polygon> Polygons { get; }

    /// <summary>Points of all rings.</summary>
    public int PointCount => Polygons.Sum(polygon => polygon.Rings.Sum(ring => ring.Points.Length));

    /// <summary>
    /// Metres from the position to the nearest point of the area, 0 inside. On a flat map around the position: right to a
    /// thousandth within some 100 km, which is far enough to tell who stands outside.
    /// </summary>
    public double DistanceMetres(Position position)
    {
        ArgumentNullException.ThrowIfNull(position);
        var (x, y) = (position.LongitudeE7 / PositionUnits, position.LatitudeE7 / PositionUnits);
        if (MayContain(x, y) && Polygons.Any(polygon => Contains(polygon, x, y)))
        {
            return 0;
        }

        var shrink = Math.Cos(y / 1e5 * Math.PI / 180);
        var nearest = double.MaxValue;
        foreach (var ring in Polygons.SelectMany(polygon => polygon.Rings))
        {
            for (var i = 1; i < ring.Points.Length; i++)
            {
                nearest = Math.Min(nearest, SquaredDistance(ring.Points[i - 1], ring.Points[i], x, y, shrink));
            }
        }

        return Math.Sqrt(nearest) * MetresPerUnit;
    }

    private bool MayContain(double x, double y) =>
        x >= _southWest.LongitudeE5 && x <= _northEast.LongitudeE5 && y >= _southWest.LatitudeE5 && y <= _northEast.LatitudeE5;

    /// <summary>Inside the outer ring and in none of the holes.</summary>
    private static bool Contains(Polygon polygon, double x, double y)
    {
        var inside = false;
        foreach (var ring in polygon.Rings)
        {
            inside ^= ring.Encloses(x, y);
        }

        return inside;
    }

    /// <summary>From the origin of a flat map around the position, to the piece of line between two points.</summary>
    private static double SquaredDistance(GeoPoint from, GeoPoint to, double x, double y, double shrink)
    {
        var (x1, y1) = ((from.LongitudeE5 - x) * shrink, from.LatitudeE5 - y);
        var (x2, y2) = ((to.LongitudeE5 - x) * shrink, to.LatitudeE5 - y);
        var (dx, dy) = (x2 - x1, y2 - y1);
        var length = (dx * dx) + (dy * dy);
        var share = length == 0 ? 0 : Math.Clamp(-((x1 * dx) + (y1 * dy)) / length, 0, 1);
        var (nearX, nearY) = (x1 + (share * dx), y1 + (share * dy));
        return (nearX * nearX) + (nearY * nearY);
    }
}
