using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Places;

/// <summary>A commune on the wire; pages print type and name together.</summary>
public sealed record CommuneResponse(string Code, string Type, string Name, double Lat, double Lon, double AreaKm2)
{
    public static CommuneResponse Of(Commune commune)
    {
        ArgumentNullException.ThrowIfNull(commune);
        return new CommuneResponse(commune.Code, commune.Type, commune.Name, commune.Lat, commune.Lon, commune.AreaKm2);
    }
}
