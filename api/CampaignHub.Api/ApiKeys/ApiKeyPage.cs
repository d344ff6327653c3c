namespace CampaignHub.Api.ApiKeys;

/// <summary>A part of the list of keys.</summary>
/// <param name="Items">Keys, newest first; revoked ones stay in it.</param>
/// <param name="Next">Cursor to send as <c>after</c> for the next part; null at the end.</param>
public sealed record ApiKeyPage(IReadOnlyList<ApiKeyResponse> Items, long? Next)
{
    /// <summary>Items of a page at most.</summary>
    public const int HighestLimit = 500;

    /// <summary>The page of a list that was read with one more item than <paramref name="limit"/>.</summary>
    internal static ApiKeyPage Of(List<ApiKeyResponse> read, int limit) =>
        read.Count <= limit ? new ApiKeyPage(read, Next: null) : new ApiKeyPage(read[..limit], read[limit - 1].Id);
}
