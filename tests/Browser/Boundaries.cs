using System.Globalization;

namespace CampaignHub.Browser.Tests;

/// <summary>Boundary files made up around the communes' own points.</summary>
internal static class Boundaries
{
    /// <summary>An octagon for each commune, as large as the commune.</summary>
    public static string Around(IReadOnlyList<PlacedCommune> communes) =>
        Collection(communes.Select(commune => Feature(commune.Code, RingOf(commune))));

    /// <summary>One commune without a shape, one with an open line, one given twice, and a place of another province.</summary>
    public static string WithFaults(IReadOnlyList<PlacedCommune> communes)
    {
        var open = RingOf(communes[1]);
        return Collection(
        [
            Feature(communes[1].Code, open[..^1]),
            .. communes.Skip(2).Select(commune => Feature(commune.Code, RingOf(commune))),
            Feature(communes[2].Code, RingOf(communes[2])),
            Feature("00001", RingOf(communes[3])),
        ]);
    }

    private static string Collection(IEnumerable<string> features) =>
        $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";

    private static string Feature(string code, string[] ring) => $$$"""
        {"type":"Feature","properties":{"code":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{string.Join(',', ring)}}}]]}}
        """;

    private static string[] RingOf(PlacedCommune commune)
    {
        var radiusDegrees = Math.Sqrt(commune.AreaKm2 / Math.PI) / 111;
        return [.. Enumerable.Range(0, 9).Select(corner =>
        {
            var angle = Math.PI * (corner % 8) / 4;
            var (lon, lat) = (commune.Lon + (radiusDegrees * Math.Cos(angle)), commune.Lat + (radiusDegrees * Math.Sin(angle)));
            return string.Create(CultureInfo.InvariantCulture, $"[{lon:0.#####},{lat:0.#####}]");
        })];
    }
}
