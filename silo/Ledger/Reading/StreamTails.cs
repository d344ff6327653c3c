namespace CampaignHub.Ledger.Reading;

/// <summary>
/// What streams have beyond a known entry, in SQL: a look-up per stream. Written as a plain join, the planner reads the whole ledger and
/// hashes it for the few entries that are new; <c>OFFSET 0</c> keeps it from that.
/// </summary>
internal static class StreamTails
{
    /// <summary>What follows FROM, with the entry as <c>e</c>; <paramref name="known"/> gives rows of team and number.</summary>
    public static string After(string known) =>
        $"{known} AS known (team, after) CROSS JOIN LATERAL (SELECT * FROM entry WHERE team_code = known.team AND number > known.after OFFSET 0) e";

    /// <summary>The same up to another entry; <paramref name="known"/> gives rows of team and both numbers.</summary>
    public static string Between(string known) =>
        $"""
        {known} AS known (team, after, upto) CROSS JOIN LATERAL (
            SELECT * FROM entry WHERE team_code = known.team AND number > known.after AND number <= known.upto OFFSET 0) e
        """;
}
