namespace CampaignHub.Domain.Programs;

/// <summary>The types of commune-level units, as they are written before the name.</summary>
public static class CommuneType
{
    public const string Rural = "Xã";
    public const string Urban = "Phường";
    public const string SpecialZone = "Đặc khu";

    public static bool IsKnown(string type) => type is Rural or Urban or SpecialZone;
}
