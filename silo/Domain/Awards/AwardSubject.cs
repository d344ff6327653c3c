namespace CampaignHub.Domain.Awards;

/// <summary>Who is scored.</summary>
public enum AwardSubject
{
    Communes,
    Teams,
    Members,
}
