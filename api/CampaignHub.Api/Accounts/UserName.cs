using System.Text.RegularExpressions;

namespace CampaignHub.Api.Accounts;

/// <summary>Sign-in names: typed on any keyboard, so without marks and spaces.</summary>
internal static partial class UserName
{
    public const string Rule = "userName is 3 to 50 of the letters a to z, digits, dot, hyphen and underscore.";

    public static bool IsValid(string? name) => name is not null && Form().IsMatch(name);

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{3,50}\z")]
    private static partial Regex Form();
}
