using System.Globalization;

namespace CampaignHub.Domain.Work;

/// <summary>Who is awarded: a commune, a team, or a member of a team by the number in its roster, never by name.</summary>
/// <param name="CommuneCode">Set for a commune only.</param>
/// <param name="TeamCode">Set for a team and for a member.</param>
/// <param name="MemberNumber">Set for a member only.</param>
public sealed record AwardRecipient(string? CommuneCode, string? TeamCode, int? MemberNumber)
{
    /// <summary>As it is stored: <c>24805</c>, <c>24805-003</c>, <c>24805-003/4</c>.</summary>
    public string Key => MemberNumber is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{TeamCode}/{number}")
        : TeamCode ?? CommuneCode ?? "";

    /// <summary>An individual (cá nhân); others are collectives (tập thể).</summary>
    public bool IsIndividual => MemberNumber is not null;

    /// <summary>Reads a key back.</summary>
    public static AwardRecipient Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 ? new(null, key[..slash], int.Parse(key.AsSpan(slash + 1), CultureInfo.InvariantCulture))
            : key.Contains('-', StringComparison.Ordinal) ? new(null, key, null)
            : new(key, null, null);
    }
}
