namespace CampaignHub.Domain.Roster;

/// <summary>A member of a team. Name and phone are personal data: shown to those who need them, never logged.</summary>
/// <param name="TeamCode">The team.</param>
/// <param name="Number">Number in the team's roster, 1 to 999, kept for good: check-ins name it.</param>
/// <param name="Role"><c>leader</c> (Tổ trưởng), <c>deputy</c> (Tổ phó) or <c>member</c> (thành viên).</param>
/// <param name="Name">Full name.</param>
public sealed record Member(string TeamCode, int Number, string Role, string Name)
{
    /// <summary>Tổ trưởng.</summary>
    public const string Leader = "leader";

    /// <summary>Tổ phó.</summary>
    public const string Deputy = "deputy";

    /// <summary>Thành viên.</summary>
    public const string Plain = "member";

    /// <summary>Nòng cốt: belongs to the core of the team.</summary>
    public bool Core { get; init; }

    /// <summary>Assigned duty (plan III.1.2); null when none is written down.</summary>
    public string? Duty { get; init; }

    /// <summary>Organisation that sent the member, a code of the program file; null when not known.</summary>
    public string? Organisation { get; init; }

    /// <summary>Phone number as it is dialled, digits only with the leading 0; null when not given.</summary>
    public string? Phone { get; init; }

    /// <summary>False after the member left; the number stays taken.</summary>
    public bool Active { get; init; } = true;
}
