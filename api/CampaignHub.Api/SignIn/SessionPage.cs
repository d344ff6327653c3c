namespace CampaignHub.Api.SignIn;

/// <summary>A part of a list of sessions.</summary>
/// <param name="Items">Sessions, newest first.</param>
/// <param name="Next">Cursor to send as <c>after</c> for the next part; null at the end.</param>
public sealed record SessionPage(IReadOnlyList<SessionResponse> Items, long? Next)
{
    /// <summary>Items of a page at most.</summary>
    public const int HighestLimit = 500;

    /// <summary>The page of a list that was read with one more item than <paramref name="limit"/>.</summary>
    internal static SessionPage Of(List<SessionResponse> read, int limit) =>
        read.Count <= limit ? new SessionPage(read, Next: null) : new SessionPage(read[..limit], read[limit - 1].Id);
}
