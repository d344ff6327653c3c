using CampaignHub.Domain.Roster;

namespace CampaignHub.Api.Roster;

/// <summary>What is said about a member.</summary>
/// <param name="Name">Full name, 1 to 100 characters.</param>
/// <param name="Role"><c>leader</c>, <c>deputy</c> or <c>member</c>.</param>
/// <param name="Core">Nòng cốt; false when left out.</param>
/// <param name="Duty">Assigned duty, at most 200 characters.</param>
/// <param name="Organisation">A code of the program's <c>organisations</c>.</param>
/// <param name="Phone">Vietnamese number; stored as it is dialled.</param>
/// <param name="Active">False after the member left; when left out, as it is.</param>
public sealed record MemberBody(
    string? Name,
    string? Role,
    bool? Core = null,
    string? Duty = null,
    string? Organisation = null,
    string? Phone = null,
    bool? Active = null)
{
    /// <summary>The fields as the rules take them.</summary>
    internal MemberFields ToFields() => new(Role, Name)
    {
        Core = Core ?? false,
        Duty = Duty,
        Organisation = Organisation,
        Phone = Phone,
        Active = Active ?? true,
    };
}
