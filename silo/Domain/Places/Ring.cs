using System.Collections.Immutable;

namespace CampaignHub.Domain.Places;

/// <summary>A closed line around an area: the last point is the first again.</summary>
/// <param name="Points">At least four.</param>
public sealed record Ring(ImmutableArray<GeoPoint> Points)
{
    /// <summary>Twice the area in square units of 10⁻⁵ degrees; above 0 when the ring runs counterclockwise.</summary>
    public long DoubleArea
    {
        get
        {
            // From the first point on, so that the products stay small.
            var origin = Points[0];
            var sum = 0L;
            for (var i = 1; i < Points.Length; i++)
            {
                var (x1, y1) = ((long)Points[i - 1].LongitudeE5 - origin.LongitudeE5, (long)Points[i - 1].LatitudeE5 - origin.LatitudeE5);
                var (x2, y2) = ((long)Points[i].LongitudeE5 - origin.LongitudeE5, (long)Points[i].LatitudeE5 - origin.LatitudeE5);
                sum += (x1 * y2) - (x2 * y1);
            }

            return sum;
        }
    }

    /// <summary>The same ring, running the way that is asked for.</summary>
    public Ring Wound(bool counterclockwise) => DoubleArea > 0 == counterclockwise ? this : new Ring([.. Points.Reverse()]);

    /// <summary>Whether a line from the point to the east crosses the ring an odd number of times.</summary>
    internal bool Encloses(double longitudeE5, double latitudeE5)
    {
        var inside = false;
        for (var i = 1; i < Points.Length; i++)
        {
            var (from, to) = (Points[i - 1], Points[i]);
            if (from.LatitudeE5 > latitudeE5 != to.LatitudeE5 > latitudeE5)
            {
                var share = (latitudeE5 - from.LatitudeE5) / ((double)to.LatitudeE5 - from.LatitudeE5);
                inside ^= longitudeE5 < from.LongitudeE5 + (share * ((double)to.LongitudeE5 - from.LongitudeE5));
            }
        }

        return inside;
    }
}
