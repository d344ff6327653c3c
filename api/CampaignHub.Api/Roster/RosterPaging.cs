using CampaignHub.Api.Http;

namespace CampaignHub.Api.Roster;

/// <summary>What the roster's lists ask of their callers.</summary>
internal static class RosterPaging
{
    public const int DefaultLimit = 100;
    public const int HighestLimit = 1_000;
    private const int LongestCode = 20;

    /// <summary>What is wrong with a limit and a cursor, or null.</summary>
    public static Problem? ProblemWith(int limit, string? after = null)
    {
        if (limit is < 1 or > HighestLimit)
        {
            return Problems.InvalidRequest($"limit must be 1 to {HighestLimit}.");
        }

        return after is null || PlainText.IsLine(after, LongestCode)
            ? null
            : Problems.InvalidRequest("after is the next of the page before.");
    }

    /// <summary>The page of a list that was read one row too far, and its cursor.</summary>
    public static (List<T> Page, T? Last) Cut<T>(List<T> rows, int limit)
        where T : class =>
        rows.Count <= limit ? (rows, null) : (rows[..limit], rows[limit - 1]);
}
