namespace CampaignHub.Ledger.Statistics;

/// <summary>
/// How coarse stored figures are; months are parted where a reporting quarter begins (<see cref="Periods"/>). The numbers are stored; those of
/// results are 3 higher.
/// </summary>
internal enum RollupLevel
{
    /// <summary>A commune's day.</summary>
    CommuneDay = 1,

    /// <summary>A commune's month.</summary>
    CommuneMonth = 2,

    /// <summary>A team's month.</summary>
    TeamMonth = 3,

    /// <summary>A team's day, of records only.</summary>
    TeamDay = 7,

    /// <summary>A member's month; records that name no member stand under 0.</summary>
    MemberMonth = 8,

    /// <summary>A commune's month by the organisations of its members, as <c>rollup_member</c> has them.</summary>
    OrganisationMonth = 9,
}
