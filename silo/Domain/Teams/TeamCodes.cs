namespace CampaignHub.Domain.Teams;

/// <summary>Codes of teams: the commune's code, a hyphen, three digits. The edge checks the form; here it is taken for granted.</summary>
public static class TeamCodes
{
    /// <summary>The commune of a team: what stands before the last hyphen; empty when there is none.</summary>
    public static string CommuneOf(string teamCode)
    {
        ArgumentNullException.ThrowIfNull(teamCode);
        return teamCode[..Math.Max(0, teamCode.LastIndexOf('-'))];
    }
}
