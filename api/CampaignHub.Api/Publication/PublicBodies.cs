namespace CampaignHub.Api.Publication;

/// <summary>A campaign day in the list of the public page.</summary>
/// <param name="Date">The date.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Status"><c>open</c>, <c>closed</c> or <c>finalised</c>.</param>
/// <param name="Root">The day's root (mã đối chiếu), 64 hexadecimal digits; null until its figures are final.</param>
public sealed record PublicDayLine(DateOnly Date, string Name, string Status, string? Root);

/// <summary>Days, newest first.</summary>
public sealed record PublicDayList(IReadOnlyList<PublicDayLine> Items, string? Next);

/// <summary>
/// A campaign day as everybody may see it. A null count is withheld: it is from 1 to 4, or would give such a one away.
/// </summary>
/// <param name="Date">The date.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Status"><c>open</c>, <c>closed</c> or <c>finalised</c>.</param>
/// <param name="At">Time of the figures; of the sealing when they are final.</param>
/// <param name="Root">The day's root; null until its figures are final.</param>
/// <param name="CommunesReporting">Communes with records.</param>
/// <param name="TeamsReporting">Teams with records.</param>
/// <param name="Province">The province's counts.</param>
/// <param name="Activities">People or businesses who managed an activity, in the program's order; those nobody did are left out.</param>
/// <param name="Communes">Every commune by code; never ranked.</param>
public sealed record PublicDayBody(
    DateOnly Date,
    string Name,
    string Status,
    DateTimeOffset At,
    string? Root,
    int CommunesReporting,
    int TeamsReporting,
    PublicCounts Province,
    IReadOnlyList<PublicActivity> Activities,
    IReadOnlyList<PublicCommune> Communes);

/// <summary>Counts of a place; null where withheld.</summary>
/// <param name="CheckIns">Records.</param>
/// <param name="Households">Household visits.</param>
/// <param name="Businesses">Businesses.</param>
/// <param name="People">Turns of people guided.</param>
public record PublicCounts(long? CheckIns, long? Households, long? Businesses, long? People);

/// <summary>A commune's counts, and the commune's own point (WGS 84 degrees): where work was done is never told.</summary>
public sealed record PublicCommune(
    string Code, string Name, double Lat, double Lon, long? CheckIns, long? Households, long? Businesses, long? People)
    : PublicCounts(CheckIns, Households, Businesses, People);

/// <summary>How many managed an activity; null where withheld.</summary>
public sealed record PublicActivity(string Code, PublicText Name, string Unit, long? Count);

/// <summary>A text in Vietnamese and English.</summary>
public sealed record PublicText(string Vi, string En);
