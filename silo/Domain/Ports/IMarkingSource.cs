using CampaignHub.Domain.Teams;

namespace CampaignHub.Domain.Ports;

/// <summary>Gives the rules of marking that apply to a team.</summary>
public interface IMarkingSource
{
    /// <summary>The rules for a team; those that need a place are left out when the commune's is not known.</summary>
    Marking For(string teamCode);
}
