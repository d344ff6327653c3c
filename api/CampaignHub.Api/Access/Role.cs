namespace CampaignHub.Api.Access;

/// <summary>Who a caller is in the org chart. Names on the wire are those of <see cref="Roles"/>.</summary>
public enum Role
{
    /// <summary>The phone of a village team.</summary>
    TeamMember,

    /// <summary>Phòng Văn hóa - Xã hội of one commune.</summary>
    CommuneOfficer,

    /// <summary>Sở Khoa học và Công nghệ.</summary>
    CommandCentre,

    /// <summary>Leaders: read only, of the province or of one commune.</summary>
    Viewer,

    /// <summary>A department or union: reads the province, answers for its own indicators.</summary>
    Department,

    /// <summary>Installs, imports, looks after accounts.</summary>
    Administrator,
}
