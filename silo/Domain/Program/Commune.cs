namespace CampaignHub.Domain.Programs;

/// <summary>A commune-level unit (xã, phường, đặc khu).</summary>
/// <param name="Code">The official code of five digits.</param>
/// <param name="Type">One of <see cref="CommuneType"/>.</param>
/// <param name="Name">Without its type; people see <see cref="FullName"/>.</param>
/// <param name="Lat">Latitude of a point inside the unit, degrees, WGS84.</param>
/// <param name="Lon">Longitude of that point, degrees, WGS84.</param>
/// <param name="AreaKm2">Area in square kilometres.</param>
/// <param name="FormerProvince">The province that it belonged to before the merger; null when the file does not say.</param>
public sealed record Commune(string Code, string Type, string Name, double Lat, double Lon, double AreaKm2, string? FormerProvince = null)
{
    /// <summary>For example "Phường 1 Bảo Lộc": a name is always printed with its type.</summary>
    public string FullName => $"{Type} {Name}";
}
