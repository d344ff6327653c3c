namespace CampaignHub.Browser.Tests;

/// <summary>A commune, a point inside it in degrees, and its size.</summary>
internal sealed record PlacedCommune(string Code, double Lat, double Lon, double AreaKm2);
