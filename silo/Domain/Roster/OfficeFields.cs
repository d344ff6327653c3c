namespace CampaignHub.Domain.Roster;

/// <summary>The office of a commune that people call: printed on sheets and badges, shown to the province.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Phone">Phone number as it is dialled; null when not given.</param>
/// <param name="ContactName">Whom to ask for; null when not given.</param>
public sealed record OfficeFields(string? Name, string? Phone, string? ContactName)
{
    /// <summary>What the office of a commune is called where nobody has said otherwise.</summary>
    public const string UsualName = "Phòng Văn hóa - Xã hội";

    /// <summary>What is known of an office that has told nothing.</summary>
    public static OfficeFields Usual { get; } = new(UsualName, null, null);
}
