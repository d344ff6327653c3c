namespace CampaignHub.Domain.Programs;

/// <summary>Which of the two readings of a target is the headline; the plan's words allow both.</summary>
public enum Reading
{
    /// <summary>The share of the age group that has or uses it.</summary>
    Outcome,

    /// <summary>The share of the age group that was guided.</summary>
    Guidance,
}
