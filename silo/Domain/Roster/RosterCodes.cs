using System.Globalization;

namespace CampaignHub.Domain.Roster;

/// <summary>
/// The codes of villages (<c>24805-V003</c>) and teams (<c>24805-003</c>) and the numbers of members. The next is always one above
/// the highest ever given, retired rows included, so none is used twice.
/// </summary>
public static class RosterCodes
{
    /// <summary>The highest number of a village or team in its commune and of a member in the team.</summary>
    public const int Highest = 999;

    private const int CommuneDigits = 5;
    private const int NumberDigits = 3;

    /// <summary>The commune of a village or team; empty for a text that is no such code.</summary>
    public static string CommuneOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length > CommuneDigits && code[CommuneDigits] == '-' ? code[..CommuneDigits] : "";
    }

    /// <summary>The code of a commune's n-th village.</summary>
    public static string Village(string communeCode, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{communeCode}-V{number:000}");

    /// <summary>The code of a commune's n-th team.</summary>
    public static string Team(string communeCode, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{communeCode}-{number:000}");

    /// <summary>The number of the next village; above <see cref="Highest"/> when none is left.</summary>
    public static int NextVillage(RosterState roster, string communeCode)
    {
        ArgumentNullException.ThrowIfNull(roster);
        return roster.VillagesOf(communeCode).Select(village => NumberIn(village.Code)).DefaultIfEmpty().Max() + 1;
    }

    /// <summary>The number of the next team; above <see cref="Highest"/> when none is left.</summary>
    public static int NextTeam(RosterState roster, string communeCode)
    {
        ArgumentNullException.ThrowIfNull(roster);
        return roster.TeamsOf(communeCode).Select(team => NumberIn(team.Code)).DefaultIfEmpty().Max() + 1;
    }

    /// <summary>The number of the next member; above <see cref="Highest"/> when none is left.</summary>
    public static int NextMember(RosterState roster, string teamCode)
    {
        ArgumentNullException.ThrowIfNull(roster);
        return roster.MembersOf(teamCode).Select(member => member.Number).DefaultIfEmpty().Max() + 1;
    }

    private static int NumberIn(string code) => int.Parse(code.AsSpan(code.Length - NumberDigits), CultureInfo.InvariantCulture);
}
