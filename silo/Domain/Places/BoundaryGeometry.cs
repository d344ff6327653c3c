using System.Collections.Immutable;
using System.Text.Json;

namespace CampaignHub.Domain.Places;

/// <summary>
/// Reads and writes GeoJSON geometries (RFC 7946), Polygon and MultiPolygon. Reading keeps five decimals and drops heights,
/// points that are the same as the one before, and islands and holes of which then nothing is left.
/// </summary>
public static class BoundaryGeometry
{
    private const int FewestPoints = 4;
    private const double WesternmostDegrees = 102;
    private const double EasternmostDegrees = 118;
    private const double SouthernmostDegrees = 6;
    private const double NorthernmostDegrees = 24;

    /// <summary>Reads a geometry; exactly one of the two is null.</summary>
    public static (Boundary? Boundary, BoundaryFault? Fault) Read(JsonElement geometry)
    {
        try
        {
            var polygons = Areas(geometry).Select(Polygon).OfType<Polygon>().ToImmutableArray();
            return polygons.IsEmpty ? (null, new BoundaryFault(BoundaryFault.NoArea)) : (new Boundary(polygons), null);
        }
        catch (BoundaryFaultException exception)
        {
            return (null, exception.Fault);
        }
    }

    /// <summary>Writes the geometry with at most five decimals.</summary>
    public static void Write(Utf8JsonWriter writer, Boundary boundary)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(boundary);
        var single = boundary.Polygons is [_];
        writer.WriteStartObject();
        writer.WriteString("type", single ? "Polygon" : "MultiPolygon");
        writer.WritePropertyName("coordinates");
        if (!single)
        {
            writer.WriteStartArray();
        }

        foreach (var polygon in boundary.Polygons)
        {
            Write(writer, polygon);
        }

        if (!single)
        {
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Polygon polygon)
    {
        writer.WriteStartArray();
        foreach (var ring in polygon.Rings)
        {
            writer.WriteStartArray();
            foreach (var point in ring.Points)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(point.Longitude);
                writer.WriteNumberValue(point.Latitude);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static IEnumerable<(JsonElement Rings, int Number)> Areas(JsonElement geometry)
    {
        if (geometry.ValueKind is not JsonValueKind.Object || !geometry.TryGetProperty("coordinates", out var coordinates))
        {
            throw Fault(BoundaryFault.NotAPolygon);
        }

        return geometry.TextOf("type") switch
        {
            "Polygon" => [(coordinates, 1)],
            "MultiPolygon" => Items(coordinates, new BoundaryFault(BoundaryFault.Empty)).Select((rings, index) => (rings, index + 1)),
            _ => throw Fault(BoundaryFault.NotAPolygon),
        };
    }

    /// <summary>Null when nothing of the area is left at this precision.</summary>
    private static Polygon? Polygon((JsonElement Rings, int Number) area)
    {
        var rings = Items(area.Rings, new BoundaryFault(BoundaryFault.Empty, area.Number))
            .Select((points, index) => Ring(points, area.Number, index + 1))
            .ToList();
        return rings[0] is null ? null : new Polygon([.. rings.OfType<Ring>()]);
    }

    /// <summary>Null when nothing of the ring is left at this precision.</summary>
    private static Ring? Ring(JsonElement list, int polygon, int number)
    {
        var fault = new BoundaryFault(BoundaryFault.Empty, polygon, number);
        var all = Items(list, fault).Select((point, index) => Point(point, fault with { Point = index + 1 })).ToList();
        if (all.Count < FewestPoints)
        {
            throw Fault(fault with { Code = BoundaryFault.TooFewPoints });
        }

        if (all[0] != all[^1])
        {
            throw Fault(fault with { Code = BoundaryFault.RingNotClosed });
        }

        var ring = new Ring([.. all.Where((point, index) => index == 0 || point != all[index - 1])]);
        return ring.Points.Length >= FewestPoints && ring.DoubleArea != 0 ? ring : null;
    }

    private static GeoPoint Point(JsonElement point, BoundaryFault at)
    {
        if (point.ValueKind is not JsonValueKind.Array || point.GetArrayLength() < 2
            || !TryGetNumber(point[0], out var longitude) || !TryGetNumber(point[1], out var latitude))
        {
            throw Fault(at with { Code = BoundaryFault.NotAPoint });
        }

        return longitude is >= WesternmostDegrees and <= EasternmostDegrees && latitude is >= SouthernmostDegrees and <= NorthernmostDegrees
            ? GeoPoint.OfDegrees(longitude, latitude)
            : throw Fault(at with { Code = BoundaryFault.OutsideVietnam });
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement list, BoundaryFault empty) =>
        list.ValueKind is JsonValueKind.Array && list.GetArrayLength() > 0 ? list.EnumerateArray() : throw Fault(empty);

    private static bool TryGetNumber(JsonElement value, out double number)
    {
        number = 0;
        return value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out number);
    }

    private static BoundaryFaultException Fault(string code) => new(new BoundaryFault(code));

    private static BoundaryFaultException Fault(BoundaryFault fault) => new(fault);
}
