using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Accounts;

/// <summary>Name, role and scope of an account, checked: what a role needs is there, what it has no use for is not.</summary>
internal sealed record AccountDraft(string DisplayName, Role Role, string? CommuneCode, string? Department)
{
    private const int LongestDisplayName = 200;

    /// <summary>Reads a request; exactly one of the two is given back.</summary>
    public static (AccountDraft? Draft, Problem? Refusal) Read(AccountRequest request, ICommuneDirectory communes, CampaignProgram program)
    {
        if (!PlainText.IsLine(request.DisplayName, LongestDisplayName))
        {
            return Refuse($"Send displayName, 1 to {LongestDisplayName} characters on one line.");
        }

        if (!Roles.TryParse(request.Role, out var role) || role is Role.TeamMember)
        {
            return Refuse("role is one of communeOfficer, commandCentre, viewer, department, administrator.");
        }

        var refusal = WhyNotCommune(role, request.CommuneCode, communes) ?? WhyNotDepartment(role, request.Department, program);
        return refusal is null
            ? (new AccountDraft(request.DisplayName!.Trim().Normalize(), role, request.CommuneCode, request.Department), null)
            : Refuse(refusal);
    }

    private static (AccountDraft? Draft, Problem? Refusal) Refuse(string detail) => (null, Problems.InvalidRequest(detail));

    private static string? WhyNotCommune(Role role, string? code, ICommuneDirectory communes) => (role, code) switch
    {
        (Role.CommuneOfficer, null) => "A commune officer needs communeCode.",
        (not (Role.CommuneOfficer or Role.Viewer), not null) => "Only commune officers and viewers have a communeCode.",
        (_, not null) when !communes.TryGet(code, out _) => "communeCode is not a commune of the province.",
        _ => null,
    };

    private static string? WhyNotDepartment(Role role, string? code, CampaignProgram program) => (role, code) switch
    {
        (Role.Department, null) => "A department's account needs department.",
        (not Role.Department, not null) => "Only a department's account has a department.",
        (_, not null) when !program.Departments.Any(department => department.Code == code) =>
            "department is not a department of the program file.",
        _ => null,
    };
}
