namespace CampaignHub.Ledger.Statistics;

/// <summary>Entries as lines of figures, in SQL. Records give one line each, their results one per activity.</summary>
internal static class RollupLines
{
    /// <summary>The sums of a line.</summary>
    public const string Sums = "check_ins, households, businesses, people, staff, done, pending";

    /// <summary>A stored line.</summary>
    public const string Columns = $"{Key}, {Sums}";

    /// <summary>What follows the lines that are added to the stored ones.</summary>
    public const string AddToStored =
        $"""
        ON CONFLICT ({Key}) DO UPDATE SET
            check_ins = rollup.check_ins + excluded.check_ins, households = rollup.households + excluded.households,
            businesses = rollup.businesses + excluded.businesses, people = rollup.people + excluded.people,
            staff = rollup.staff + excluded.staff, done = rollup.done + excluded.done, pending = rollup.pending + excluded.pending
        """;

    /// <summary>What counts and what is to be checked of it; held records are in no figure.</summary>
    public const string Accounts = "e.account IN (1, 2)";

    /// <summary>What a level of records is above it for their results.</summary>
    public const int ResultsLevel = 3;

    /// <summary>Lines added up.</summary>
    public const string SumsOfLines =
        "sum(check_ins)::bigint AS check_ins, sum(households)::bigint AS households, sum(businesses)::bigint AS businesses, " +
        "sum(people)::bigint AS people, sum(staff)::bigint AS staff, sum(done)::bigint AS done, sum(pending)::bigint AS pending";

    private const string Key = "level, period, commune_code, team_code, kind, account, activity, member_number, organisation";
    private const string MemberDay = "e.date, e.commune_code, e.team_code, e.kind, e.account, e.member_number";
    private const string SumsOfResults =
        "0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, sum(done)::bigint, sum(pending)::bigint";

    private const string LedgerLine = "e.date, NULL AS organisation, e.commune_code, e.team_code, e.kind, e.member_number, e.account";

    private static readonly string s_period = Periods.StartSql("line.date");

    /// <summary>A line per record; <paramref name="entries"/> is what follows FROM, with the entry as <c>e</c>.</summary>
    public static string OfRecords(string entries) =>
        $"""
        SELECT {LedgerLine}, '' AS activity, e.check_ins::bigint AS check_ins, e.households::bigint AS households,
            coalesce(e.businesses, 0)::bigint AS businesses, e.people::bigint AS people, coalesce(e.staff, 0)::bigint AS staff,
            coalesce((SELECT sum(value::bigint) FROM jsonb_each_text(e.results)), 0)::bigint AS done,
            coalesce((SELECT sum(value::bigint) FROM jsonb_each_text(e.pending)), 0)::bigint AS pending
        FROM {entries}
        """;

    /// <summary>A line per result; the sums of records are 0.</summary>
    public static string OfResults(string entries) =>
        $"""
        SELECT {LedgerLine}, a.key AS activity, 0::bigint AS check_ins, 0::bigint AS households, 0::bigint AS businesses, 0::bigint AS people,
            0::bigint AS staff, a.done, a.pending
        FROM (SELECT e.* FROM {entries}) e CROSS JOIN LATERAL (
            SELECT key, value::bigint AS done, 0::bigint AS pending FROM jsonb_each_text(e.results)
            UNION ALL SELECT key, 0, value::bigint FROM jsonb_each_text(e.pending)) a
        """;

    /// <summary>
    /// Lines in every level that they are stored in, added up: level, period, commune, team, kind, account, activity, member, organisation, sums. Each
    /// entry's results are taken apart once and added up by member and day; only these sums are then dealt out to the levels.
    /// </summary>
    public static string Summed(string entries) =>
        $"""
        WITH results AS (
            SELECT {MemberDay}, a.activity, sum(a.done) AS done, sum(a.pending) AS pending
            FROM (SELECT e.* FROM {entries}) e CROSS JOIN LATERAL (
                SELECT key AS activity, value::integer AS done, 0 AS pending FROM jsonb_each_text(e.results)
                UNION ALL SELECT key, 0, value::integer FROM jsonb_each_text(e.pending)) a
            GROUP BY 1, 2, 3, 4, 5, 6, 7),
        records AS (
            SELECT {MemberDay}, '' AS activity, sum(e.check_ins) AS check_ins, sum(e.households) AS households,
                sum(e.businesses) AS businesses, sum(e.people) AS people, sum(e.staff) AS staff, sum(e.done) AS done, sum(e.pending) AS pending
            FROM (
                SELECT {MemberDay}, e.check_ins, e.households, coalesce(e.businesses, 0) AS businesses, e.people, coalesce(e.staff, 0) AS staff,
                    0 AS done, 0 AS pending
                FROM {entries}
                UNION ALL SELECT {MemberDay}, 0, 0, 0, 0, 0, e.done::integer, e.pending::integer FROM results e) e
            GROUP BY 1, 2, 3, 4, 5, 6)
        {Dealt("records", $"{Levels(0)}, ({(int)RollupLevel.TeamDay}, line.date, line.team_code, 0, '')", SumsOfLines)}
        UNION ALL {Dealt("results", Levels(ResultsLevel), SumsOfResults)}
        """;

    /// <summary>Where stored figures and the ledger up to their heads differ, in words; nothing when they are equal.</summary>
    public static string Different
    {
        get
        {
            var entries = $"rollup_head h JOIN entry e ON e.team_code = h.team_code AND e.number <= h.number AND {Accounts}";
            const string Some = "(check_ins, households, businesses, people, staff, done, pending) <> (0, 0, 0, 0, 0, 0, 0)";
            return $"""
                WITH told AS (SELECT {Columns} FROM rollup WHERE {Some}),
                    right_ones AS (SELECT {Columns} FROM ({Summed(entries)}) line WHERE {Some})
                SELECT DISTINCT period::text || ' ' || commune_code || ' ' || team_code || ' ' || kind || ' ' || activity
                FROM ((TABLE told EXCEPT TABLE right_ones) UNION ALL (TABLE right_ones EXCEPT TABLE told)) line
                """;
        }
    }

    private static string Levels(int shift) =>
        $"({(int)RollupLevel.CommuneDay + shift}, line.date, '', 0, ''), ({(int)RollupLevel.CommuneMonth + shift}, {s_period}, '', 0, ''), " +
        $"({(int)RollupLevel.TeamMonth + shift}, {s_period}, line.team_code, 0, ''), " +
        $"({(int)RollupLevel.MemberMonth + shift}, {s_period}, line.team_code, coalesce(line.member_number, 0), ''), " +
        $"({(int)RollupLevel.OrganisationMonth + shift}, {s_period}, '', 0, coalesce(m.organisation, ''))";

    private static string Dealt(string days, string levels, string sums) =>
        $"""
        SELECT of.level::smallint AS level, of.period, line.commune_code, of.team_code, line.kind, line.account, line.activity, of.member_number, of.organisation, {sums}
        FROM {days} line LEFT JOIN rollup_member m ON m.team_code = line.team_code AND m.member_number = line.member_number
        CROSS JOIN LATERAL (VALUES {levels}) AS of (level, period, team_code, member_number, organisation)
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
        """;
}
