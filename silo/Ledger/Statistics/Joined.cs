using CampaignHub.Domain.Statistics;
using CampaignHub.Ledger.Reading;

namespace CampaignHub.Ledger.Statistics;

/// <summary>Tables that a grouping or a filter looks up beside a line of figures <c>f</c>, in the order in which they are joined.</summary>
[Flags]
internal enum Joined
{
    None = 0,
    Team = 1,
    Village = 2,
    Member = 4,
    Commune = 8,
    Day = 16,
    Group = 32,
}

internal static class JoinedSql
{
    /// <summary>OFFSET 0 keeps PostgreSQL from putting the attributes together for every line instead of once for every village.</summary>
    private const string Villages =
        $"""
        SELECT code, former_commune, signal, attributes,
            CASE WHEN attributes = ARRAY[]::text[] THEN '{AreaKey.None}' ELSE (SELECT string_agg(one, '{AreaKey.And}' ORDER BY one) FROM unnest(attributes) one) END AS area
        FROM village OFFSET 0
        """;

    private static readonly (Joined Table, string Sql)[] s_all =
    [
        (Joined.Team, "LEFT JOIN team t ON t.code = f.team_code"),
        (Joined.Village, $"LEFT JOIN ({Villages}) v ON v.code = t.village_code"),
        (Joined.Member, "LEFT JOIN member m ON m.team_code = f.team_code AND m.number = f.member_number"),
        (Joined.Commune, "LEFT JOIN commune c ON c.code = f.commune_code"),
        (Joined.Day, CampaignDaySql.JoinTo("f")),
        (Joined.Group, "LEFT JOIN unnest(@activities, @groups) AS g (activity, code) ON g.activity = f.activity"),
    ];

    public static string Of(Joined tables) => string.Join('\n', s_all.Where(join => tables.HasFlag(join.Table)).Select(join => join.Sql));
}
