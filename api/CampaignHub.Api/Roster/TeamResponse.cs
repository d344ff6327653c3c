namespace CampaignHub.Api.Roster;

/// <summary>A team on the wire.</summary>
public sealed record TeamResponse(string Code, string Name, string CommuneCode, bool Active, bool Demo)
{
    public static TeamResponse Of(Team team)
    {
        ArgumentNullException.ThrowIfNull(team);
        return new TeamResponse(team.Code, team.Name, team.CommuneCode, team.Active, team.Demo);
    }
}
