namespace CampaignHub.Domain.Roster.Import;

/// <summary>What becomes of a row; of several, the last named.</summary>
public enum RowAction
{
    /// <summary>The roster says the same already.</summary>
    Left,

    /// <summary>Changes something that is there.</summary>
    Changed,

    /// <summary>Adds a village, a team or a member.</summary>
    Added,

    /// <summary>Cannot be taken.</summary>
    Refused,
}
