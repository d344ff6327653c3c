using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Teams;
using CampaignHub.Ledger.Tests.Scenes;

namespace CampaignHub.Ledger.Tests.Statistics;

/// <summary>
/// Two weeks of three teams in two communes, and some days before: visits and shops, records to check, corrected, voided, found right, too old and then
/// booked or declined. One commune has a campaign day, the other one has postponed it.
/// </summary>
internal sealed class FieldWork
{
    public const string CampaignDate = "2026-11-15";

    private const string Roster =
        $"""
        INSERT INTO commune (code, type, name, lat, lon, area_km2, former_province) VALUES
            ('24805', 'Phường', 'Xuân Hương', 11.9, 108.4, 30, 'Lâm Đồng'), ('24802', 'Xã', 'Đam Rông', 12.0, 108.2, 300, NULL);
        INSERT INTO village (code, commune_code, kind, name, former_commune, signal, attributes) VALUES
            ('24805-V001', '24805', 'thon', 'Thôn 1', 'Xã Tà Nung', 'weak', ARRAY['extremely-difficult', 'border']),
            ('24802-V001', '24802', 'buon', 'Buôn Đạ Nung', NULL, NULL, ARRAY[]::text[]);
        INSERT INTO team (code, commune_code, name, village_code) VALUES
            ('24805-003', '24805', 'Tổ 3', '24805-V001'), ('24805-004', '24805', 'Tổ 4', NULL), ('24802-001', '24802', 'Tổ 1', '24802-V001');
        INSERT INTO member (team_code, number, role, name, organisation) VALUES
            ('24805-003', 4, 'leader', 'Tổ trưởng', 'youth-union'), ('24802-001', 4, 'leader', 'Tổ trưởng', 'women-union');
        INSERT INTO campaign (code, name, first_date, last_date) VALUES ('thang-10', 'Tháng cao điểm', '2026-10-01', '2026-11-30');
        INSERT INTO campaign_day (date, name, status, version, changed_at, campaign_code) VALUES ('{CampaignDate}', 'Ngày ra quân', 'open', 1, now(), 'thang-10');
        INSERT INTO day_postponed (date, commune_code, reason, at) VALUES ('{CampaignDate}', '24802', 'mưa lũ', now());
        """;

    private readonly Random _random = new(7);
    private readonly List<StreamDriver> _teams = [];

    public static CampaignProgram Program { get; } = ProgramFile.Parse(File.ReadAllBytes(ProgramPath()));

    public IReadOnlyList<string> Teams { get; } = [Some.Team, Some.OtherTeam, "24802-001"];

    public int Rounds { get; private set; }

    public static async Task<FieldWork> DoAsync(LedgerScene scene)
    {
        await scene.ExecuteAsync(Roster);
        var work = new FieldWork();
        work._teams.AddRange(work.Teams.Select(scene.Activate));
        await work.BeginAsync(scene.Time);
        await work.GoOnAsync();
        return work;
    }

    /// <summary>More of the same by every team.</summary>
    public async Task GoOnAsync()
    {
        Rounds++;
        for (var i = 0; i < Teams.Count; i++)
        {
            await WorkAsync(_teams[i], Teams[i]);
        }
    }

    /// <summary>Records on both sides of the day within a month on which a reporting quarter begins.</summary>
    private async Task BeginAsync(ManualTime time)
    {
        var (now, noon) = (time.Utc, new DateTime(2026, 9, 17, 5, 0, 0, DateTimeKind.Utc));
        time.Utc = noon;
        for (var i = 0; i < Teams.Count; i++)
        {
            await _teams[i].SubmitAsync([.. Enumerable.Range(0, 16).Select(n => (TeamCommand)Some.Record(NewRecord(Teams[i]) with { OccurredAt = noon.AddDays(-1 - (n % 4)) }))]);
        }

        time.Utc = now;
    }

    private async Task WorkAsync(StreamDriver driver, string team)
    {
        var records = Enumerable.Range(0, 12).Select(_ => NewRecord(team)).ToList();
        await driver.SubmitAsync([.. records.Select(record => (TeamCommand)Some.Record(record))]);
        await driver.SubmitAsync(Some.Correct(records[0], record => record with { People = record.People + 1, OccurredAt = Some.Morning.AddDays(-2) }));
        await driver.SubmitAsync(Some.Void(records[1]));
        var marked = NewRecord(team) with { People = 3, Results = Some.Counts(("vneid", 10)) };
        var found = NewRecord(team) with { People = 1, Results = Some.Counts(("qr-merchant", 4)) };
        await driver.SubmitAsync([Some.Record(marked), Some.Record(found)]);
        await driver.SubmitAsync(Some.Review(found));
        var old = Enumerable.Range(0, 3).Select(_ => NewRecord(team) with { OccurredAt = Some.Morning.AddDays(-30) }).ToList();
        await driver.SubmitAsync([.. old.Select(record => (TeamCommand)Some.Record(record))]);
        await driver.SubmitAsync(Some.Book(old[0], Some.Day));
        await driver.SubmitAsync(Some.Decline(old[1]));
    }

    private static string ProgramPath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "programs")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder called programs above the tests.");
        }

        return Path.Combine(folder.FullName, "programs", "lam-dong-2026.json");
    }

    private CheckIn NewRecord(string team) => Some.CheckIn(team, _random.Next(1, 6), Some.Morning.AddDays(-_random.Next(0, 14))) with
    {
        Kind = _random.Next(3) == 0 ? "business" : "household",
        Businesses = _random.Next(2),
        Results = Some.Counts(("vneid", _random.Next(0, 2)), ("online-services", 1), ("other", _random.Next(0, 2))),
        MemberNumber = _random.Next(2) == 0 ? null : 4,
    };
}
