namespace CampaignHub.Domain.Roster;

/// <summary>What kind of refusal a <see cref="RosterProblem"/> is.</summary>
public enum RosterFault
{
    /// <summary>A field cannot be what was sent.</summary>
    Invalid,

    /// <summary>The fields are right, the roster as it stands does not allow it.</summary>
    Conflict,

    /// <summary>What is to be changed does not exist.</summary>
    Missing,
}
