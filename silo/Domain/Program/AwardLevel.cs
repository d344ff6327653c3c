namespace CampaignHub.Domain.Programs;

/// <summary>A form of praise and who gives it: biểu dương, Giấy khen, Bằng khen (plan III.2.4).</summary>
/// <param name="By">Whose register it stands in.</param>
public sealed record AwardLevel(string Code, LocalText Name, AwardGiver By);

/// <summary>Who gives an award.</summary>
public enum AwardGiver
{
    /// <summary>UBND cấp xã.</summary>
    Commune,

    /// <summary>The province: the register of the Sở.</summary>
    Province,
}
