using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>Names of teams, most of which begin alike: "Tổ công nghệ số cộng đồng", "Tổ CNSCĐ".</summary>
internal static class TeamName
{
    private const string Usual = "Tổ công nghệ số cộng đồng";

    private static readonly string[][] Beginnings =
    [
        ["to", "cong", "nghe", "so", "cong", "dong"],
        ["to", "cns", "cong", "dong"],
        ["to", "cong", "nghe", "so"],
        ["to", "cnscd"],
        ["cnscd"],
        ["to"],
    ];

    /// <summary>What tells the team from others; empty for a name every team could have.</summary>
    public static NameKey KeyOf(string name)
    {
        var words = NameWords.Split(name);
        var beginning = Array.Find(Beginnings, one => words.Count >= one.Length && one.Index().All(word => words[word.Index].Plain == word.Item));
        return new NameKey(beginning is null ? words : words[beginning.Length..]);
    }

    /// <summary>The name of a village's team that nobody has named.</summary>
    public static string For(string villageKind, string villageName) => $"{Usual} {villageKind.ToLowerInvariant()} {villageName}";
}
