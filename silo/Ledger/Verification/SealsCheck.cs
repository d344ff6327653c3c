using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Teams;
using CampaignHub.Ledger.Anchors;
using CampaignHub.Ledger.Reading;
using CampaignHub.Ledger.Seals;
using Npgsql;

namespace CampaignHub.Ledger.Verification;

/// <summary>
/// Holds every seal against the ledger: its root against its rows, its heads and totals against the entries up to them; and a date that
/// is final now against entries that should not be there. Seals of reopened dates are held against the prefix they speak of.
/// </summary>
internal sealed class SealsCheck(NpgsqlDataSource database, AnchorFiles files, VerifyReport report)
{
    private readonly SealReader _seals = new(database);

    public async Task RunAsync(DateOnly? date, CancellationToken cancellation)
    {
        var seals = await _seals.ListAsync(date, cancellation);
        FindGaps(seals.Select(each => (each.Date, each.Seal.Number)));
        foreach (var (day, seal) in seals)
        {
            report.Seals++;
            var teams = await _seals.ReadTeamsAsync(day, seal.Number, cancellation);
            if (Convert.ToHexStringLower(SealRoot.Of(day, teams)) != seal.Root)
            {
                report.Add(null, null, $"The root of seal {seal.Number} of {day:yyyy-MM-dd} is not that of its rows");
            }

            await CompareHeadsAsync(day, seal, teams, cancellation);
            await CompareTotalsAsync(day, seal, teams, cancellation);
        }

        new SealAnchorsCheck(files, report).Run(seals, date);
        await FindUnsealedAsync(date, cancellation);
    }

    /// <summary>Seals of a date are numbered 1, 2, 3…: one that is missing among them was taken away.</summary>
    private void FindGaps(IEnumerable<(DateOnly Date, int Number)> seals)
    {
        foreach (var day in seals.GroupBy(seal => seal.Date, seal => seal.Number))
        {
            var missing = Enumerable.Range(1, day.Max()).Except(day).Select(number => $"{number}").ToList();
            if (missing.Count > 0)
            {
                report.Add(null, null, $"Of the seals of {day.Key:yyyy-MM-dd}, number {string.Join(", ", missing)} is missing");
            }
        }
    }

    private async Task CompareHeadsAsync(DateOnly date, DaySeal seal, IReadOnlyList<SealedTeam> teams, CancellationToken cancellation)
    {
        const string Differing =
            """
            SELECT head.team_code, head.number FROM unnest($1::text[], $2::bigint[], $3::bytea[]) AS head (team_code, number, hash)
            LEFT JOIN entry e ON e.team_code = head.team_code AND e.number = head.number
            WHERE e.hash IS DISTINCT FROM head.hash ORDER BY head.team_code COLLATE "C"
            """;
        var differing = await Sql.ListAsync(
            Sql.Command(
                database,
                Differing,
                teams.Select(team => team.TeamCode).ToArray(),
                teams.Select(team => team.Head.Number).ToArray(),
                teams.Select(team => team.Head.Hash.ToArray()).ToArray()),
            row => (TeamCode: row.GetString(0), Number: row.GetInt64(1)),
            cancellation);
        differing.ForEach(head => report.Add(head.TeamCode, head.Number, $"it is not the entry that seal {seal.Number} of {date:yyyy-MM-dd} ended with"));
    }

    /// <summary>Entry by entry, up to the heads, as a team's grain sums them.</summary>
    private async Task CompareTotalsAsync(DateOnly date, DaySeal seal, IReadOnlyList<SealedTeam> teams, CancellationToken cancellation)
    {
        var built = await BuildAsync(date, seal.Number, cancellation);
        foreach (var team in teams.Where(team => built.GetValueOrDefault(team.TeamCode) != team.Day))
        {
            report.Add(team.TeamCode, team.Head.Number, $"up to it, the entries of {date:yyyy-MM-dd} do not sum to seal {seal.Number}");
        }
    }

    private async Task<Dictionary<string, TeamDay>> BuildAsync(DateOnly date, int number, CancellationToken cancellation)
    {
        var days = new Dictionary<string, TeamDay>(StringComparer.Ordinal);
        await using var command = Sql.Command(
            database,
            $"""
            SELECT {EntryReader.Columns} FROM {EntryReader.Tables}
            JOIN day_seal_team s ON s.date = e.date AND s.number = $2 AND s.team_code = e.team_code AND e.number <= s.head_number
            WHERE e.date = $1 ORDER BY e.team_code, e.number
            """,
            date,
            number);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var teamCode = row.GetString(0);
            days[teamCode] = days.GetValueOrDefault(teamCode, TeamDay.Zero).Evolve(EntryReader.Read(row));
        }

        return days;
    }

    /// <summary>What is final has a seal, and nothing that counts was written to it after the seal.</summary>
    private async Task FindUnsealedAsync(DateOnly? date, CancellationToken cancellation)
    {
        const string Final = "SELECT date, (SELECT max(number) FROM day_seal s WHERE s.date = d.date) FROM campaign_day d WHERE status = 'finalised'";
        const string After =
            """
            SELECT e.team_code, e.number FROM entry e
            LEFT JOIN day_seal_team s ON s.date = e.date AND s.number = $2 AND s.team_code = e.team_code
            WHERE e.date = $1 AND e.account IN (1, 2) AND e.number > coalesce(s.head_number, 0)
            ORDER BY e.team_code COLLATE "C", e.number LIMIT 20
            """;
        var days = await Sql.ListAsync(
            Sql.Command(database, Final), row => (Date: row.GetFieldValue<DateOnly>(0), Seal: row.IsDBNull(1) ? 0 : row.GetInt32(1)), cancellation);
        foreach (var day in days.Where(day => date is null || day.Date == date))
        {
            if (day.Seal == 0)
            {
                report.Add(null, null, $"The figures of {day.Date:yyyy-MM-dd} are called final, but there is no seal");
                continue;
            }

            var later = await Sql.ListAsync(
                Sql.Command(database, After, day.Date, day.Seal), row => (TeamCode: row.GetString(0), Number: row.GetInt64(1)), cancellation);
            later.ForEach(entry => report.Add(entry.TeamCode, entry.Number, $"it counts on {day.Date:yyyy-MM-dd}, whose figures were final before it"));
        }
    }
}
