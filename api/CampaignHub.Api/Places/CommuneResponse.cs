using System.Text.Json.Serialization;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Places;

/// <summary>A commune on the wire; pages print type and name together. <c>formerProvince</c> is left out where it is not known.</summary>
public sealed record CommuneResponse(
    string Code,
    string Type,
    string Name,
    double Lat,
    double Lon,
    double AreaKm2,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FormerProvince)
{
    public static CommuneResponse Of(Commune commune)
    {
        ArgumentNullException.ThrowIfNull(commune);
        return new CommuneResponse(commune.Code, commune.Type, commune.Name, commune.Lat, commune.Lon, commune.AreaKm2, commune.FormerProvince);
    }
}
