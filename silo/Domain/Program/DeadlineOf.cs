namespace CampaignHub.Domain.Programs;

/// <summary>Who has to meet a deadline.</summary>
public enum DeadlineOf
{
    /// <summary>Every commune of the province.</summary>
    Communes,

    /// <summary>The departments the deadline names.</summary>
    Departments,
}
