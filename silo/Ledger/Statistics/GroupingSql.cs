using CampaignHub.Domain.Statistics;

namespace CampaignHub.Ledger.Statistics;

/// <summary>How a grouping is written in SQL over a line <c>f</c>.</summary>
/// <param name="Key">The text of the key.</param>
/// <param name="Coarsest">The coarsest stored level that still knows it.</param>
/// <param name="Joins">What it looks up.</param>
internal sealed record GroupingSql(string Key, RollupLevel Coarsest, Joined Joins = Joined.None)
{
    /// <summary>Records of members of an organisation: the line's own where it is stored by organisation, else the roster's.</summary>
    public static GroupingSql OfOrganisation { get; } = new("coalesce(f.organisation, m.organisation, '')", RollupLevel.OrganisationMonth, Joined.Member);

    /// <summary>Work of campaign days or regular work.</summary>
    public static GroupingSql OfWork { get; } =
        new("CASE WHEN d.date IS NULL THEN 'regular' ELSE 'campaign-day' END", RollupLevel.CommuneDay, Joined.Day);

    /// <summary>The province before the merger.</summary>
    public static GroupingSql OfFormerProvince { get; } = new("coalesce(c.former_province, '')", RollupLevel.CommuneMonth, Joined.Commune);

    /// <summary>All attributes of the team's village together, so that no record is in two groups.</summary>
    public static GroupingSql OfArea { get; } = new("coalesce(v.area, '')", RollupLevel.TeamMonth, Joined.Team | Joined.Village);

    /// <summary>A team.</summary>
    public static GroupingSql OfTeam { get; } = new("f.team_code", RollupLevel.TeamMonth);

    public static GroupingSql Of(Grouping grouping) => grouping switch
    {
        Grouping.Date => new("f.date::text", RollupLevel.CommuneDay),
        Grouping.Week => new("date_trunc('week', f.date::timestamp)::date::text", RollupLevel.CommuneDay),
        Grouping.Month => new("left(f.date::text, 7)", RollupLevel.CommuneMonth),
        Grouping.Quarter => new("to_char(f.date, 'YYYY-\"Q\"Q')", RollupLevel.CommuneMonth),
        Grouping.ReportingQuarter => new($"to_char((f.date - {Periods.LaterStart - 1}) + interval '1 month', 'YYYY-\"Q\"Q')", RollupLevel.CommuneMonth),
        Grouping.Commune => new("f.commune_code", RollupLevel.CommuneMonth),
        Grouping.CommuneType => new("coalesce(c.type, '')", RollupLevel.CommuneMonth, Joined.Commune),
        Grouping.FormerProvince => OfFormerProvince,
        Grouping.Village => new("coalesce(t.village_code, '')", RollupLevel.TeamMonth, Joined.Team),
        Grouping.FormerCommune => new("coalesce(v.former_commune, '')", RollupLevel.TeamMonth, Joined.Team | Joined.Village),
        Grouping.Area => OfArea,
        Grouping.Signal => new("coalesce(v.signal, '')", RollupLevel.TeamMonth, Joined.Team | Joined.Village),
        Grouping.Team => OfTeam,
        Grouping.Activity => new("f.activity", RollupLevel.CommuneMonth),
        Grouping.Group => new("coalesce(g.code, '')", RollupLevel.CommuneMonth, Joined.Group),
        Grouping.Kind => new("f.kind", RollupLevel.CommuneMonth),
        Grouping.Organisation => OfOrganisation,
        Grouping.Campaign => new("coalesce(d.campaign_code, '')", RollupLevel.CommuneDay, Joined.Day),
        Grouping.Work => OfWork,
        _ => throw new ArgumentOutOfRangeException(nameof(grouping)),
    };

    /// <summary>The coarsest stored level that knows them all; null when only the ledger does, as for a member's day and for results of a team's day.</summary>
    public static RollupLevel? LevelOf(IReadOnlyCollection<GroupingSql> groupings, bool results)
    {
        var levels = groupings.Select(grouping => grouping.Coarsest).ToHashSet();
        var (byDay, byTeam) = (levels.Contains(RollupLevel.CommuneDay), levels.Contains(RollupLevel.TeamMonth));
        return levels.Contains(RollupLevel.OrganisationMonth) ? byDay ? null : byTeam ? RollupLevel.MemberMonth : RollupLevel.OrganisationMonth
            : byTeam ? !byDay ? RollupLevel.TeamMonth : results ? null : RollupLevel.TeamDay
            : byDay ? RollupLevel.CommuneDay
            : RollupLevel.CommuneMonth;
    }
}
