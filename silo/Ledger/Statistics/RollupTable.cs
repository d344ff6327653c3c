namespace CampaignHub.Ledger.Statistics;

/// <summary>
/// The partition of <c>rollup</c> that holds a level. Reading it by its own name matters: autovacuum keeps statistics of partitions, never of
/// the table they make up, and without them PostgreSQL sorts on disk what fits into a small hash table.
/// </summary>
internal static class RollupTable
{
    public static string Of(RollupLevel level, bool results) => $"rollup_{(results ? "results" : "records")}_{NameOf(level)}";

    private static string NameOf(RollupLevel level) => level switch
    {
        RollupLevel.CommuneDay => "commune_day",
        RollupLevel.CommuneMonth => "commune_month",
        RollupLevel.TeamMonth => "team_month",
        RollupLevel.TeamDay => "team_day",
        RollupLevel.MemberMonth => "member_month",
        RollupLevel.OrganisationMonth => "organisation_month",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
