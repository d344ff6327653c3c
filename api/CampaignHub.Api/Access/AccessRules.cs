using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;

namespace CampaignHub.Api.Access;

/// <summary>
/// The org chart as rules: whose figures a caller sees and for whom he may write. What is outside a caller's scope is answered 404;
/// what his role may not do at all is 403, said by the <see cref="AccessTable"/>.
/// </summary>
public static class AccessRules
{
    /// <summary>Totals, lists and frames of the whole province.</summary>
    public static bool MaySeeProvince(this Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Role switch
        {
            Role.CommandCentre or Role.Department or Role.Administrator => true,
            Role.Viewer => caller.CommuneCode is null,
            _ => false,
        };
    }

    /// <summary>The commune to answer for: the one asked for, or none for all, where the caller sees the province; else the caller's own, whatever was asked.</summary>
    public static string? CommuneToSee(this Caller caller, string? asked) => caller.MaySeeProvince() ? asked : caller.CommuneCode;

    /// <summary>The commune that is named, which the gate has seen to be the caller's; where none is, the caller's own, or null for all where he sees the province.</summary>
    public static string? CommuneOrOwn(this Caller caller, string? named) => named ?? caller.CommuneToSee(asked: null);

    /// <summary>The whole province, which is null, or a commune that exists and whose figures the caller sees.</summary>
    public static bool MayAskAbout(this Caller caller, ICommuneDirectory communes, string? commune)
    {
        ArgumentNullException.ThrowIfNull(communes);
        return commune is null || (communes.TryGet(commune, out _) && caller.MaySeeCommune(commune));
    }

    /// <summary>
    /// The commune, or the whole province, is where the caller serves; what of it he may see the other rules say. What is not even
    /// written like a commune's code belongs to nobody, so it never gets as far as a query.
    /// </summary>
    public static bool BelongsTo(this Caller caller, string communeCode)
    {
        ArgumentNullException.ThrowIfNull(communeCode);
        return communeCode.Length == 5 && communeCode.All(char.IsAsciiDigit) && (caller.MaySeeProvince() || caller.CommuneCode == communeCode);
    }

    /// <summary>Totals, lists and frames of one commune.</summary>
    public static bool MaySeeCommune(this Caller caller, string communeCode) =>
        caller.MaySeeProvince() ||
        (caller.Role is Role.CommuneOfficer or Role.Viewer && caller.CommuneCode == communeCode);

    /// <summary>Totals and records of one team.</summary>
    public static bool MaySeeTeam(this Caller caller, string teamCode)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Role is Role.TeamMember
            ? caller.TeamCode == teamCode
            : TeamCode.CommuneOf(teamCode) is { } commune && caller.MaySeeCommune(commune);
    }

    /// <summary>Hand in records: a device for its own team, a commune officer for the teams of the commune.</summary>
    public static bool MayWriteFor(this Caller caller, string teamCode)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Role switch
        {
            Role.TeamMember => caller.TeamCode == teamCode,
            Role.CommuneOfficer => TeamCode.CommuneOf(teamCode) is { } commune && commune == caller.CommuneCode,
            _ => false,
        };
    }

    /// <summary>
    /// Position, note, household number and reasons of the records in scope, and who handed them in: for those who work with
    /// the records themselves, the team and its commune officer.
    /// </summary>
    public static bool MaySeePrivateParts(this Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Role is Role.TeamMember or Role.CommuneOfficer;
    }

    /// <summary>Who among the members or staff wrote something; leaders and departments read what was written.</summary>
    public static bool MaySeePersons(this Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Role is Role.TeamMember or Role.CommuneOfficer or Role.CommandCentre or Role.Administrator;
    }

    /// <summary>Hand out and revoke a team's devices.</summary>
    public static bool MayManageDevicesOf(this Caller caller, string teamCode)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return TeamCode.CommuneOf(teamCode) is { } commune && caller.MayManageDevicesIn(commune);
    }

    /// <summary>Hand out and revoke the devices of a commune's teams.</summary>
    public static bool MayManageDevicesIn(this Caller caller, string communeCode)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Role is Role.Administrator || (caller.Role is Role.CommuneOfficer && caller.CommuneCode == communeCode);
    }

    /// <summary>Change villages, teams and members, and confirm the review of a commune's roster.</summary>
    public static bool MayChangeRosterOf(this Caller caller, string communeCode)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Role is Role.Administrator || (caller.Role is Role.CommuneOfficer && caller.CommuneCode == communeCode);
    }

    /// <summary>A campaign day in a commune: postponing it, its points, its targets; the Sở everywhere, an officer in the own commune.</summary>
    public static bool MayRunDayOf(this Caller caller, string communeCode)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Role is Role.CommandCentre || (caller.Role is Role.CommuneOfficer && caller.CommuneCode == communeCode);
    }

    /// <summary>Registers of work beyond visits: an officer the own commune's, the Sở its own (no commune).</summary>
    public static bool MayKeepRegisterOf(this Caller caller, string? communeCode)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return communeCode is null
            ? caller.Role is Role.CommandCentre
            : caller.Role is Role.CommuneOfficer && caller.CommuneCode == communeCode;
    }

    /// <summary>Names and phone numbers in the roster: who keeps it, and the command centre, which has to know whom to call.</summary>
    public static bool MaySeePeopleOf(this Caller caller, string communeCode)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Role is Role.CommandCentre || caller.MayChangeRosterOf(communeCode);
    }
}
