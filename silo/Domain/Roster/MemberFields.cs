namespace CampaignHub.Domain.Roster;

/// <summary>What somebody says about a member; see <see cref="Member"/> for each field.</summary>
public sealed record MemberFields(string? Role, string? Name)
{
    public bool Core { get; init; }

    public string? Duty { get; init; }

    public string? Organisation { get; init; }

    public string? Phone { get; init; }

    public bool Active { get; init; } = true;

    /// <summary>The member with these fields, which <see cref="RosterFieldRules"/> has passed.</summary>
    public Member ApplyTo(Member member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member with
        {
            Role = Role!,
            Name = Name!,
            Core = Core,
            Duty = Duty,
            Organisation = Organisation,
            Phone = Phone,
            Active = Active,
        };
    }

    /// <summary>What is said about a member now.</summary>
    public static MemberFields Of(Member member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new MemberFields(member.Role, member.Name)
        {
            Core = member.Core,
            Duty = member.Duty,
            Organisation = member.Organisation,
            Phone = member.Phone,
            Active = member.Active,
        };
    }
}
