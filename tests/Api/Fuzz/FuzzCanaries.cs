using System.IO.Compression;
using System.Text.RegularExpressions;
using CampaignHub.Api.Tests.Audit;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Api.Tests.Fuzz;

/// <summary>Names, phone numbers and figures of another commune, which its neighbours must never see.</summary>
internal static partial class FuzzCanaries
{
    private const string Name = "Zqcanary";
    private const string Phone = "0917340217";
    private const int Figure = 7_431;

    /// <summary>Fills the commune 22918 with them, and 24805 with things of its own. Gives ids of records of both.</summary>
    public static async Task<IReadOnlyList<string>> PlantAsync(ApiServer server)
    {
        foreach (var team in new[] { "24805-001", "24805-002", "22918-001" })
        {
            await server.Arrange.TeamAsync(team);
        }

        await server.SqlAsync($"""
            INSERT INTO village (code, commune_code, kind, name) VALUES
                ('24805-V001', '24805', 'thon', 'Thôn 1'), ('24805-V002', '24805', 'thon', 'Thôn 2'), ('22918-V001', '22918', 'thon', 'Thôn {Name}');
            UPDATE team SET name = 'Tổ {Name}' WHERE code = '22918-001';
            INSERT INTO member (team_code, number, role, name, phone) VALUES
                ('24805-001', 1, 'leader', 'Lê Văn Bình', '0900000001'), ('22918-001', 1, 'leader', '{Name}', '{Phone}');
            INSERT INTO commune_office (commune_code, name, phone, contact_name) VALUES ('22918', 'Phòng {Name}', '{Phone}', '{Name}');
            INSERT INTO staff_account (user_name, display_name, role, commune_code, password_hash, created_at)
                VALUES ('{Name}', '{Name}', 'communeOfficer', '22918', 'x', now());
            INSERT INTO roster_review (commune_code, year, changed, note, confirmed_at, confirmed_by)
                VALUES ('22918', 2026, true, '{Name}', now(), 'staff:1');
            UPDATE access_revision SET revision = revision + 1;
            """);
        await server.WriteAsync(
            [new AuditEntry("system", "member.changed", "22918-001/1") { CommuneCode = "22918", After = new() { ["note"] = Name }, PersonalAfter = new() { ["phone"] = Phone } }],
            TimeProvider.System.GetUtcNow());
        var records = new List<string>();
        foreach (var team in new[] { "24805-001", "22918-001" })
        {
            var isOther = team == "22918-001";
            var checkIn = Sample.CheckIn(team, item =>
            {
                item["people"] = isOther ? Figure : 3;
                item["note"] = isOther ? Name : "Nhà cuối ngõ";
            });
            Assert.Equal("accepted", (await (await server.DeviceAsync(team)).SendOneAsync(checkIn)).Outcome());
            records.Add(checkIn["id"]!.ToString());
        }

        await server.SqlAsync($"UPDATE device SET name = 'Máy {Name}' WHERE team_code = '22918-001'");
        return records;
    }

    /// <summary>What an answer lets out, or null.</summary>
    public static string? FindIn(byte[] answer, string? contentType)
    {
        var text = contentType?.Contains("spreadsheetml", StringComparison.Ordinal) is true ? Unzip(answer) : System.Text.Encoding.UTF8.GetString(answer);
        var found = Canary().Match(text);
        return found.Success ? text[Math.Max(0, found.Index - 60)..Math.Min(text.Length, found.Index + 60)] : null;
    }

    private static string Unzip(byte[] answer)
    {
        using var file = new ZipArchive(new MemoryStream(answer));
        return string.Concat(file.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    [GeneratedRegex("zqcanary|0917340217|:7431\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Canary();
}
