namespace CampaignHub.Api.Roster;

/// <summary>A team's code: the commune's five digits, a hyphen, three digits (<c>24805-003</c>).</summary>
public static class TeamCode
{
    private const int CommuneDigits = 5;
    private const int Length = 9;

    /// <summary>The code of the team's commune, or null when the text is no team code.</summary>
    public static string? CommuneOf(string? teamCode) => IsValid(teamCode) ? teamCode![..CommuneDigits] : null;

    /// <summary>The code of the n-th team of a commune.</summary>
    public static string Of(string communeCode, int number) => $"{communeCode}-{number:000}";

    private static bool IsValid(string? code)
    {
        if (code is not { Length: Length } || code[CommuneDigits] != '-')
        {
            return false;
        }

        return !code.AsSpan(0, CommuneDigits).ContainsAnyExceptInRange('0', '9') &&
            !code.AsSpan(CommuneDigits + 1).ContainsAnyExceptInRange('0', '9');
    }
}
