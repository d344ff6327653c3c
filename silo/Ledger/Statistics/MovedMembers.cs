using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Statistics;

/// <summary>
/// Members who by the roster are of another organisation than the stored figures have them under, in SQL. Their months are what these
/// figures lack of the one organisation and have too much of the other.
/// </summary>
internal static class MovedMembers
{
    private static readonly string s_levels = $"{(int)RollupLevel.MemberMonth}, {(int)RollupLevel.MemberMonth + RollupLines.ResultsLevel}";
    private static readonly string s_signed = string.Join(", ", RollupLines.Sums.Split(", ").Select(sum => $"side.sign * line.{sum} AS {sum}"));

    /// <summary>Team, number, the organisation that <c>was</c> in the figures, and what it <c>became</c> in the roster.</summary>
    public const string All =
        """
        SELECT coalesce(r.team_code, s.team_code) AS team_code, coalesce(r.number, s.member_number) AS member_number,
            coalesce(s.organisation, '') AS was, coalesce(r.organisation, '') AS became
        FROM member r FULL JOIN rollup_member s ON s.team_code = r.team_code AND s.member_number = r.number
        WHERE coalesce(s.organisation, '') <> coalesce(r.organisation, '')
        """;

    /// <summary>Takes the roster's word over. One statement: the roster may change before the next one.</summary>
    public static string Settle { get; } =
        $"""
        WITH moved AS MATERIALIZED ({All}),
            told AS (
                INSERT INTO rollup_member (team_code, member_number, organisation) SELECT team_code, member_number, became FROM moved
                ON CONFLICT (team_code, member_number) DO UPDATE SET organisation = excluded.organisation)
        INSERT INTO rollup ({RollupLines.Columns})
        SELECT e.level, e.period, e.commune_code, '', e.kind, e.account, e.activity, 0, e.organisation, {RollupLines.SumsOfLines}
        FROM {Lines("moved", "rollup")}
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
        {RollupLines.AddToStored}
        """;

    /// <summary>Whether there are any.</summary>
    public static async Task<bool> AreThereAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        (await Sql.ListAsync(Sql.Command(connection, $"SELECT EXISTS ({All})"), row => row.GetBoolean(0), cancellation))[0];

    /// <summary>Their months as lines <c>e</c> of the levels by organisation, taken away there and added here; what follows FROM.</summary>
    /// <param name="moved">The members.</param>
    /// <param name="stored">Where to look: a level of members' months, or all. A month is looked up by itself: few have moved, and the levels are large.</param>
    public static string Lines(string moved, string stored) =>
        $"""
        (SELECT (line.level + {RollupLevel.OrganisationMonth - RollupLevel.MemberMonth})::smallint AS level, line.period, line.commune_code, '' AS team_code,
            line.kind, line.account, line.activity, 0 AS member_number, side.organisation, {s_signed}
        FROM {moved}
        CROSS JOIN (SELECT DISTINCT period FROM {RollupTable.Of(RollupLevel.CommuneMonth, results: false)}) month
        CROSS JOIN LATERAL (
            SELECT * FROM {stored} WHERE level IN ({s_levels}) AND period = month.period AND commune_code = left(moved.team_code, 5)
                AND team_code = moved.team_code AND member_number = moved.member_number OFFSET 0) line
        CROSS JOIN LATERAL (VALUES (moved.was, -1), (moved.became, 1)) AS side (organisation, sign)) e
        """;
}
