using CampaignHub.Api.Access;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;

namespace CampaignHub.Api.Announcements;

/// <summary>To whom an announcement goes.</summary>
/// <param name="CommuneCodes">Null for the whole province.</param>
/// <param name="TeamCodes">Null for all teams of the communes.</param>
internal sealed record Audience(string[]? CommuneCodes, string[]? TeamCodes)
{
    private const int MostTeams = 500;

    /// <summary>The audience a caller asks for; null when one of its parts does not exist for him.</summary>
    public static Audience? Of(AnnounceBody body, Caller caller, ICommuneDirectory communes, ITeamDirectory teams)
    {
        var isOfficer = caller.Role is Role.CommuneOfficer;
        var (named, addressed) = (Distinct(body.CommuneCodes), Distinct(body.TeamCodes));
        if (named?.Any(code => !communes.TryGet(code, out _) || (isOfficer && code != caller.CommuneCode)) is true
            || addressed?.Any(code => !teams.TryGet(code, out _) || (isOfficer && TeamCode.CommuneOf(code) != caller.CommuneCode)) is true
            || addressed?.Length > MostTeams)
        {
            return null;
        }

        // Teams say themselves where they are.
        var ofTeams = addressed?.Select(code => TeamCode.CommuneOf(code)!).Distinct().ToArray();
        return new Audience(isOfficer ? [caller.CommuneCode!] : ofTeams ?? named, addressed);
    }

    /// <summary>Each once, in order; null when there are none.</summary>
    private static string[]? Distinct(IReadOnlyList<string>? codes) =>
        codes is null or [] ? null : [.. codes.Select(code => code ?? "").Distinct().Order(StringComparer.Ordinal)];
}
