namespace CampaignHub.Domain.Roster.Import;

/// <summary>The columns of the roster as a table: one row per member, with its commune, village and team repeated.</summary>
public enum RosterColumn
{
    Commune,
    CommuneCode,
    VillageCode,
    VillageKind,
    VillageName,
    FormerCommune,
    Households,
    Signal,
    Attributes,
    TeamCode,
    TeamKind,
    TeamName,
    DecisionNumber,
    DecisionDate,
    MemberNumber,
    MemberName,
    Role,
    Core,
    Duty,
    Organisation,
    Phone,
    Active,
}
