namespace CampaignHub.Domain.Programs;

/// <summary>What an indicator's target is expressed in.</summary>
public enum TargetUnit
{
    /// <summary>Percent of the denominator, 0 to 100.</summary>
    Percent,

    /// <summary>Confirmed models in each commune.</summary>
    ModelPerCommune,
}
