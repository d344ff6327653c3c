namespace CampaignHub.Api.Access;

/// <summary>The roles that a line of the <see cref="AccessTable"/> lets in.</summary>
[Flags]
internal enum Who
{
    Team = 1 << Role.TeamMember,
    Officer = 1 << Role.CommuneOfficer,
    CommandCentre = 1 << Role.CommandCentre,
    Viewer = 1 << Role.Viewer,
    Department = 1 << Role.Department,
    Administrator = 1 << Role.Administrator,

    /// <summary>Everybody with an account: all but the phones.</summary>
    Staff = Officer | CommandCentre | Viewer | Department | Administrator,

    /// <summary>Everybody with a token.</summary>
    SignedIn = Team | Staff,

    /// <summary>Besides the roles: a department's own system with a key. What is not marked so is closed to keys.</summary>
    Key = 1 << 29,

    /// <summary>Also who has no token.</summary>
    Anybody = SignedIn | (1 << 30),
}
