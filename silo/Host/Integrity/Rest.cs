namespace CampaignHub.Host.Integrity;

/// <summary>How long work beside the check-ins rests: in proportion to how long it took, so that it has a share of one processor at most.</summary>
internal static class Rest
{
    /// <param name="work">How long the last round took.</param>
    /// <param name="times">So many times that long is rested.</param>
    /// <param name="atLeast">The rest after a short round.</param>
    /// <param name="atMost">The rest after a long one; null for no bound.</param>
    public static TimeSpan After(TimeSpan work, int times, TimeSpan atLeast, TimeSpan? atMost = null) =>
        TimeSpan.FromTicks(Math.Clamp((times * work).Ticks, atLeast.Ticks, (atMost ?? TimeSpan.MaxValue).Ticks));
}
