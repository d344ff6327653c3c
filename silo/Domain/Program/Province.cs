namespace CampaignHub.Domain.Programs;

/// <summary>Where the program runs.</summary>
/// <param name="TimeZone">IANA name; the day of a record is the day of the work in this zone.</param>
/// <param name="CommunesFile">Name of the <see cref="CommuneFile"/> beside the program file.</param>
public sealed record Province(LocalText Name, string TimeZone, string CommunesFile);
