namespace CampaignHub.Api.PeriodicReports;

/// <summary>Parts of a report that people write, in its order. Codes are stored; a part that is no longer asked for stays stored.</summary>
internal static class ReportParts
{
    public const int LongestText = 8_000;

    public const string Documents = "documents";
    public const string Roster = "roster";
    public const string Coordination = "coordination";
    public const string Outreach = "outreach";
    public const string Other = "other";
    public const string Strengths = "strengths";
    public const string Limits = "limits";
    public const string Difficulties = "difficulties";
    public const string Causes = "causes";
    public const string Next = "next";
    public const string ToMinistry = "proposals.ministry";
    public const string ToScience = "proposals.science";
    public const string ToProvince = "proposals.province";
    public const string ToDepartments = "proposals.departments";
    public const string ToBusinesses = "proposals.businesses";

    private static readonly string[] s_before =
        [Documents, Roster, Coordination, Outreach, Other, Strengths, Limits, Difficulties, Causes, Next];

    private static readonly string[] s_after = [ToProvince, ToDepartments, ToBusinesses];

    /// <summary>Of a commune's report.</summary>
    public static IReadOnlyList<string> OfCommune { get; } = [.. s_before, ToScience, .. s_after];

    /// <summary>Of the province's.</summary>
    public static IReadOnlyList<string> OfProvince { get; } = [.. s_before, ToMinistry, .. s_after];

    /// <summary>Of a report of this place.</summary>
    public static IReadOnlyList<string> Of(string? communeCode) => communeCode is null ? OfProvince : OfCommune;
}
