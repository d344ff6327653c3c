namespace CampaignHub.Domain.CheckIns;

/// <summary>A WGS84 position as the phone gave it.</summary>
/// <param name="LatitudeE7">Degrees × 10⁷, rounded.</param>
/// <param name="LongitudeE7">Degrees × 10⁷, rounded.</param>
/// <param name="AccuracyMetres">Radius of the phone's own estimate; null when it gave none.</param>
/// <param name="Mock">True when the phone says that the position is made up.</param>
public sealed record Position(int LatitudeE7, int LongitudeE7, int? AccuracyMetres, bool Mock)
{
    private const double EarthRadiusMetres = 6_371_000;

    /// <summary>Great-circle distance (haversine) in metres.</summary>
    public double DistanceMetres(Position other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (latitude, otherLatitude) = (Radians(LatitudeE7), Radians(other.LatitudeE7));
        var halfLatitude = Math.Sin((otherLatitude - latitude) / 2);
        var halfLongitude = Math.Sin((Radians(other.LongitudeE7) - Radians(LongitudeE7)) / 2);
        var a = (halfLatitude * halfLatitude)
            + (Math.Cos(latitude) * Math.Cos(otherLatitude) * halfLongitude * halfLongitude);
        return 2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    private static double Radians(int degreesE7) => degreesE7 / 1e7 * Math.PI / 180;
}
