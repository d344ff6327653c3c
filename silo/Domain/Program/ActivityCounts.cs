namespace CampaignHub.Domain.Programs;

/// <summary>What the number beside an activity means.</summary>
public enum ActivityCounts
{
    /// <summary>People or businesses that reached the activity's goal for the first time.</summary>
    Done,

    /// <summary>People or businesses that took part in the guidance; there is no goal to reach.</summary>
    Guided,
}
