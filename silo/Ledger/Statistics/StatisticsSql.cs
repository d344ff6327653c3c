using CampaignHub.Domain.Statistics;

namespace CampaignHub.Ledger.Statistics;

/// <summary>A query as SQL: keys, account, seven sums and the number of teams, sorted by keys and account.</summary>
internal static class StatisticsSql
{
    private const string Sums =
        "sum(check_ins)::bigint, sum(households)::bigint, sum(businesses)::bigint, sum(people)::bigint, sum(staff)::bigint, sum(done)::bigint, sum(pending)::bigint";

    private const string NamedSums =
        """
        sum(f.check_ins) AS check_ins, sum(f.households) AS households, sum(f.businesses) AS businesses, sum(f.people) AS people,
        sum(f.staff) AS staff, sum(f.done) AS done, sum(f.pending) AS pending
        """;

    public static string Of(StatisticsQuery query)
    {
        var (groupings, filters) = (query.GroupBy.Select(GroupingSql.Of).ToList(), FiltersOf(query));
        var needed = groupings.Concat(filters.Select(filter => filter.Needs)).ToList();
        var level = GroupingSql.LevelOf(needed, query.CountsResults);
        var withTeams = CountsTeams(query, level);
        if (withTeams)
        {
            level = GroupingSql.LevelOf([.. needed, GroupingSql.OfTeam], results: false);
        }

        var keys = string.Concat(groupings.Select((grouping, index) => $"{grouping.Key} AS k{index}, "));
        var names = string.Concat(groupings.Select((_, index) => $"k{index}, "));
        var joins = needed.Aggregate(Joined.None, (all, grouping) => all | grouping.Joins);
        var where = string.Concat(filters.Select(filter => $" AND {filter.Sql}"));
        var team = withTeams ? "f.team_code, " : "";
        return $"""
            SELECT {names}account, {Sums}, {(withTeams ? "count(*) FILTER (WHERE check_ins > 0)" : "NULL::bigint")}
            FROM (
                SELECT {keys}{team}f.account, {NamedSums}
                FROM ({RollupSource.Of(query, level)}) f
                {JoinedSql.Of(joins)}
                WHERE true{where}
                GROUP BY {names}{team}f.account) line
            GROUP BY {names}account ORDER BY {names}account
            """;
    }

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
