using System.Text.RegularExpressions;

namespace CampaignHub.Api.Tests.Access;

/// <summary>A row of the <see cref="AccessMatrix"/>.</summary>
/// <param name="Method">HTTP method, or <c>hub</c>.</param>
/// <param name="Path">Address with its query, or a method of the hub.</param>
/// <param name="Signs">One per caller.</param>
/// <param name="Body">What is sent; null for nothing.</param>
internal sealed partial record AccessRow(string Method, string Path, string Signs, string? Body)
{
    private const string OfNobody = "date uuid userName newUserName password code id boundaries";

    /// <summary>As endpoints are named: without the query.</summary>
    public string Name => $"{Method} {Path.Split('?')[0]}";

    /// <summary>A method of the hub, not an address.</summary>
    public bool IsHubMethod => Method == "hub" && !Path.StartsWith('/');

    /// <summary>What it is about belongs to somebody, so it matters on which side it lies.</summary>
    public bool HasSides => Placeholder().Matches(Path + Body).Any(match => !OfNobody.Split(' ').Contains(match.Groups["name"].Value))
        || OfSomebody().IsMatch(Path);

    /// <summary>What it is about belongs to a team, so it matters whether it is the device's own.</summary>
    public bool IsOfATeam => Path.Contains("team", StringComparison.Ordinal) && !Path.Contains("commune=", StringComparison.Ordinal)
        || Path.Contains("/check-ins/{id}", StringComparison.Ordinal)
        || Path.Contains("/difficulties/{id}", StringComparison.Ordinal)
        || Body?.Contains("{difficulty}", StringComparison.Ordinal) is true
        || Body?.Contains("{teamDay}", StringComparison.Ordinal) is true
        || Body?.Contains("{checkIn}", StringComparison.Ordinal) is true;

    /// <summary>All rows.</summary>
    public static IReadOnlyList<AccessRow> ReadAll() =>
        [.. AccessMatrix.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    private static AccessRow Read(string line)
    {
        var parts = line.Split('|', 3, StringSplitOptions.TrimEntries);
        var space = parts[0].IndexOf(' ', StringComparison.Ordinal);
        return new AccessRow(parts[0][..space], parts[0][(space + 1)..], parts[1], parts.ElementAtOrDefault(2));
    }

    [GeneratedRegex("(communes|teams|villages|check-ins|devices|activation-codes|difficulties|announcements|points|models|trainings|nucleus-households|inspections|award-decisions|plans)/{")]
    private static partial Regex OfSomebody();

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}")]
    private static partial Regex Placeholder();
}
