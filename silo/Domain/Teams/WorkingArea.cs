using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Places;

namespace CampaignHub.Domain.Teams;

/// <summary>Where a team works, as far as the marks need it.</summary>
/// <param name="Centre">A point inside the commune.</param>
/// <param name="RadiusMetres">Farther than this from the centre is out of place, where no boundary is known.</param>
public sealed record WorkingArea(Position Centre, double RadiusMetres)
{
    private const double MarginMetres = 3_000;

    /// <summary>Boundaries are drawn for maps, not measured in the field, and a house may stand on the other side of the road.</summary>
    private const double BoundaryToleranceMetres = 500;

    /// <summary>The commune's boundary, which then decides instead of the circle.</summary>
    public Boundary? Boundary { get; init; }

    /// <summary>An area of a given size around a point: twice the radius of the circle of that size, and 3 km.</summary>
    public static WorkingArea Around(Position centre, double areaKm2) =>
        new(centre, (2 * Math.Sqrt(areaKm2 * 1e6 / Math.PI)) + MarginMetres);

    /// <summary>True when the position lies outside, even if the phone is off by all of its own accuracy.</summary>
    public bool IsOutside(Position location)
    {
        ArgumentNullException.ThrowIfNull(location);
        var beyondMetres = Boundary is null
            ? location.DistanceMetres(Centre) - RadiusMetres
            : Boundary.DistanceMetres(location) - BoundaryToleranceMetres;
        return beyondMetres > (location.AccuracyMetres ?? 0);
    }
}
