using CampaignHub.Domain.Statistics;
using CampaignHub.Ledger.Reading;

namespace CampaignHub.Ledger.Statistics;

/// <summary>
/// Where the lines of an answer come from, in SQL: stored figures of whole periods, days at the edges, and from the ledger what the
/// stored figures do not contain yet. Named parameters: from, to, communes, teams, grown, after, heads, numbers.
/// </summary>
internal static class RollupSource
{
    /// <summary>The organisation of a line is null where its member says it.</summary>
    private const string Lines = $"commune_code, team_code, kind, member_number, account, activity, {RollupLines.Sums}";

    private const string Places =
        "(cardinality(@communes) = 0 OR e.commune_code = ANY (@communes)) AND (cardinality(@teams) = 0 OR e.team_code = ANY (@teams))";

    private const string OfSpan = $"e.date BETWEEN @from AND @to AND {RollupLines.Accounts} AND {Places}";

    /// <summary>The lines of a query, as a table; null for the level reads the ledger alone.</summary>
    /// <param name="query">The question.</param>
    /// <param name="level">The stored level; null for none.</param>
    /// <param name="reach">What there is to read.</param>
    public static string Of(StatisticsQuery query, RollupLevel? level, Reach reach)
    {
        if (query.Heads is not null)
        {
            return FromLedger(
                $"unnest(@heads, @numbers) AS known (team, upto) JOIN entry e ON e.team_code = known.team AND e.number <= known.upto WHERE {OfSpan}",
                query.CountsResults);
        }

        if (level is not { } stored)
        {
            return FromLedger($"entry e WHERE {OfSpan}", query.CountsResults);
        }

        var parts = stored is RollupLevel.CommuneDay or RollupLevel.TeamDay
            ? [Stored(stored, query.From, query.To, query.CountsResults)]
            : OfPeriods(reach.LastDay <= query.To ? query with { To = Periods.End(query.To) } : query, stored, reach.HasMoved).ToList();
        if (reach.Grown.Count > 0)
        {
            parts.Add(FromLedger($"{StreamTails.After("unnest(@grown, @after)")} WHERE {OfSpan}", query.CountsResults));
        }

        return string.Join("\nUNION ALL ", parts);
    }

    private static IEnumerable<string> OfPeriods(StatisticsQuery query, RollupLevel level, bool hasMoved)
    {
        var (first, last) = Periods.Whole(query.From, query.To);
        if (first > last)
        {
            yield return Edge(query, level, query.From, query.To);
            yield break;
        }

        yield return Stored(level, first, last, query.CountsResults);
        if (level is RollupLevel.OrganisationMonth && hasMoved)
        {
            var months = MovedMembers.Lines($"({MovedMembers.All}) moved", RollupTable.Of(RollupLevel.MemberMonth, query.CountsResults));
            yield return $"SELECT e.period AS date, e.organisation, {Lines} FROM {months} WHERE {Between("e.period", first, last)} AND {Places}";
        }

        if (query.From < first)
        {
            yield return Edge(query, level, query.From, first.AddDays(-1));
        }

        if (last < query.To)
        {
            yield return Edge(query, level, last.AddDays(1), query.To);
        }
    }

    /// <summary>Days that make no whole period. What a level's single days lack, the ledger has, up to where the stored figures reach.</summary>
    private static string Edge(StatisticsQuery query, RollupLevel level, DateOnly from, DateOnly to) => (level, query.CountsResults) switch
    {
        (RollupLevel.TeamMonth, true) or (RollupLevel.MemberMonth or RollupLevel.OrganisationMonth, _) => FromLedger(
            $"entry e JOIN rollup_head h ON h.team_code = e.team_code AND e.number <= h.number WHERE {Between("e.date", from, to)} AND {RollupLines.Accounts} AND {Places}",
            query.CountsResults),
        (RollupLevel.TeamMonth, false) => Stored(RollupLevel.TeamDay, from, to, results: false),
        _ => Stored(RollupLevel.CommuneDay, from, to, query.CountsResults),
    };

    private static string Stored(RollupLevel level, DateOnly from, DateOnly to, bool results) =>
        $"SELECT e.period AS date, {(level is RollupLevel.OrganisationMonth ? "e.organisation" : "NULL")} AS organisation, {Lines} " +
        $"FROM {RollupTable.Of(level, results)} e WHERE {Between("e.period", from, to)} AND {Places}";

    private static string FromLedger(string entries, bool results) =>
        results ? RollupLines.OfResults(entries) : RollupLines.OfRecords(entries);

    private static string Between(string column, DateOnly from, DateOnly to) => $"{column} BETWEEN '{from:yyyy-MM-dd}' AND '{to:yyyy-MM-dd}'";
}
