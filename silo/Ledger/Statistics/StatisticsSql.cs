using CampaignHub.Domain.Statistics;

namespace CampaignHub.Ledger.Statistics;

/// <summary>A query as SQL: keys, account, seven sums and the number of teams, sorted by keys and account.</summary>
internal static class StatisticsSql
{
    private const string Sums =
        """
        sum(f.check_ins)::bigint AS check_ins, sum(f.households)::bigint AS households, sum(f.businesses)::bigint AS businesses,
        sum(f.people)::bigint AS people, sum(f.staff)::bigint AS staff, sum(f.done)::bigint AS done, sum(f.pending)::bigint AS pending
        """;

    /// <param name="query">The question.</param>
    /// <param name="reach">What there is to read.</param>
    public static string Of(StatisticsQuery query, Reach reach)
    {
        var (groupings, filters) = (query.GroupBy.Select(GroupingSql.Of).ToList(), FiltersOf(query));
        var needed = groupings.Concat(filters.Select(filter => filter.Needs)).ToList();
        var level = GroupingSql.LevelOf(needed, query.CountsResults);
        var lines = new Lines(
            string.Concat(groupings.Select((grouping, index) => $"{grouping.Key} AS k{index}, ")),
            string.Concat(groupings.Select((_, index) => $"k{index}, ")),
            JoinedSql.Of(needed.Aggregate(Joined.None, (all, grouping) => all | grouping.Joins)),
            string.Concat(filters.Select(filter => $" AND {filter.Sql}")));
        if (!CountsTeams(query, level))
        {
            return $"{OfSums(lines, RollupSource.Of(query, level, reach), ", NULL::bigint")} ORDER BY {lines.Names}account";
        }

        var teamLevel = GroupingSql.LevelOf([.. needed, GroupingSql.OfTeam], results: false);
        return teamLevel is null || teamLevel == level || query.Heads is not null
            ? OfTeams(lines, RollupSource.Of(query, teamLevel, reach))
            : OfSumsBesideTeams(lines, RollupSource.Of(query, level, reach), RollupSource.Of(query, teamLevel, reach));
    }

    /// <param name="lines">The groups.</param>
    /// <param name="source">What is added up.</param>
    /// <param name="teams">A column more, where the number of teams would stand.</param>
    private static string OfSums(Lines lines, string source, string teams = "") =>
        $"""
        SELECT {lines.Keys}f.account, {Sums}{teams}
        FROM ({source}) f {lines.Joins} WHERE true{lines.Where}
        GROUP BY {lines.Names}f.account
        """;

    /// <summary>Where sums and teams come from the same lines these are read once: teams are added up first, then counted.</summary>
    private static string OfTeams(Lines lines, string source) =>
        $"""
        SELECT {lines.Names}f.account, {Sums}, count(*) FILTER (WHERE f.check_ins > 0) AS teams
        FROM (
            SELECT {lines.Keys}f.team_code, f.account, {Sums}
            FROM ({source}) f {lines.Joins} WHERE true{lines.Where}
            GROUP BY {lines.Names}f.team_code, f.account) f
        GROUP BY {lines.Names}f.account ORDER BY {lines.Names}account
        """;

    /// <summary>Sums come from as coarse a level as there is; of the many lines of teams only one figure is added up.</summary>
    private static string OfSumsBesideTeams(Lines lines, string source, string teams) =>
        $"""
        SELECT {lines.Names}account, check_ins, households, businesses, people, staff, done, pending, coalesce(counted.teams, 0)
        FROM ({OfSums(lines, source)}) sums LEFT JOIN (
            SELECT {lines.Names}account, count(*) AS teams
            FROM (
                SELECT {lines.Keys}f.account FROM ({teams}) f {lines.Joins} WHERE true{lines.Where}
                GROUP BY {lines.Names}f.account, f.team_code HAVING sum(f.check_ins::integer) > 0) team
            GROUP BY {lines.Names}account) counted USING ({lines.Names}account)
        ORDER BY {lines.Names}account
        """;

    /// <summary>What the groups of a query are made of, in SQL over a line <c>f</c>.</summary>
    private sealed record Lines(string Keys, string Names, string Joins, string Where);

    /// <summary>Teams are not counted in rows of results, nor over a long span where the ledger itself would be read for it.</summary>
    private static bool CountsTeams(StatisticsQuery query, RollupLevel? level) =>
        query is { CountsTeams: true, CountsResults: false }
        && (level is not null || query.To.DayNumber - query.From.DayNumber < StatisticsQuery.MostDaysOfTeams);

    private static List<(string Sql, GroupingSql Needs)> FiltersOf(StatisticsQuery query)
    {
        var filters = new List<(string Sql, GroupingSql Needs)>();
        if (!query.Teams.IsEmpty)
        {
            // The source itself keeps to them; this only says that it must know teams.
            filters.Add(("true", GroupingSql.OfTeam));
        }

        if (!query.Activities.IsEmpty)
        {
            filters.Add(("f.activity = ANY (@wanted)", GroupingSql.Of(Grouping.Activity)));
        }

        if (!query.Kinds.IsEmpty)
        {
            filters.Add(("f.kind = ANY (@kinds)", GroupingSql.Of(Grouping.Kind)));
        }

        if (!query.Organisations.IsEmpty)
        {
            filters.Add(($"{GroupingSql.OfOrganisation.Key} = ANY (@organisations)", GroupingSql.OfOrganisation));
        }

        if (!query.FormerProvinces.IsEmpty)
        {
            filters.Add(("c.former_province = ANY (@provinces)", GroupingSql.OfFormerProvince));
        }

        if (!query.FormerCommunes.IsEmpty)
        {
            filters.Add(("v.former_commune = ANY (@formers)", GroupingSql.Of(Grouping.FormerCommune)));
        }

        if (!query.Areas.IsEmpty)
        {
            filters.Add(("v.attributes && @areas", GroupingSql.OfArea));
        }

        if (query.OnCampaignDays is { } onCampaignDays)
        {
            filters.Add(($"d.date IS {(onCampaignDays ? "NOT " : "")}NULL", GroupingSql.OfWork));
        }

        return filters;
    }
}
