using CampaignHub.Api.Roster.Import;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Roster;
using CampaignHub.Domain.Roster.Import;
using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Api.Tests.Roster.Import;

/// <summary>Every problem and note an import can tell of, brought about by a file, has the values its sentence names.</summary>
public sealed class ImportSentencesTests
{
    private const string Commune = "24875";
    private const string Team = "24875-001";

    private static readonly string Long = new('a', 201);

    private static readonly RosterState Roster = RosterState.Empty.With(new RosterChanges
    {
        Villages =
        [
            new Village("24875-V001", Commune, "thon", "1") { FormerCommune = "Đạ M'Rông" },
            new Village("24875-V002", Commune, "thon", "1") { FormerCommune = "Đạ Tông" },
            new Village("24875-V003", Commune, "thon", "Phi Có"),
            new Village("24875-V004", Commune, "of-last-year", "4") { Signal = "of-last-year", Attributes = ["of-last-year"] },
            new Village("24875-V009", Commune, "thon", "Cũ") { RetiredOn = new(2026, 1, 1), RetiredWhy = "ended" },
        ],
        Teams =
        [
            new RosterTeam(Team, Commune, "village", "Tổ A") { VillageCode = "24875-V003", DecisionDate = new(2026, 3, 5) },
            new RosterTeam("24875-002", Commune, "village", "Tổ B") { VillageCode = "24875-V003" },
            new RosterTeam("24875-009", Commune, "village", "Tổ cũ") { Active = false, RetiredOn = new(2026, 1, 1) },
        ],
        Members =
        [
            new Member(Team, 1, "member", "Nguyễn Văn A"),
            new Member(Team, 2, "member", "Nguyễn Văn A"),
            new Member(Team, 3, "leader", "Lê C"),
            new Member(Team, 4, "member", "Hồ E") { Active = false },
            new Member(Team, 5, "of-last-year", "Đỗ G") { Organisation = "of-last-year" },
            new Member("24875-002", 999, "member", "Bùi H"),
        ],
    });

    /// <summary>What is told, and the file that brings it about.</summary>
    public static TheoryData<string, string> Files => new()
    {
        { "missing-commune", "Xã|Thôn\n|Thôn 1" },
        { "unknown-commune", "Xã|Thôn\nSao Hỏa|Thôn 1" },
        { "misspelt-commune", "Xã|Thôn\nĐạ Tẻh 4|Thôn 1" },
        { "ambiguous-commune", "Xã|Thôn\nTan Hai|Thôn 1" },
        { "unknown-commune-code", "Mã xã|Thôn\n1|Thôn 1" },
        { "commune-code-differs", "Xã|Mã xã|Thôn\nĐam Rông 3|24829|Thôn 1" },
        { "not-your-commune", "Xã|Thôn\nĐam Rông 2|Thôn 1" },
        { "unknown-village-code", "Mã thôn|Số hộ\n24875-V777|1" },
        { "village-retired", "Mã thôn|Số hộ\n24875-V009|1" },
        { "ambiguous-village", "Xã|Thôn\nĐam Rông 3|Thôn 1" },
        { "missing-village-kind", "Xã|Thôn\nĐam Rông 3|Tân Lập" },
        { "village-exists", "Mã thôn|Thôn|Thuộc xã cũ\n24875-V002|Thôn 1|Đạ M'Rông" },
        { "other-commune-code", "Xã|Mã Tổ\nĐam Rông 3|24829-001" },
        { "other-commune-code", "Xã|Mã thôn\nĐam Rông 3|24829-V001" },
        { "unknown-team-code", "Mã Tổ|Họ và tên\n24875-777|A" },
        { "team-retired", "Mã Tổ|Họ và tên\n24875-009|A" },
        { "ambiguous-team", "Xã|Thôn|Họ và tên\nĐam Rông 3|Thôn Phi Có|A" },
        { "missing-team", "Xã|Thôn|Họ và tên\nĐam Rông 3||Nguyễn Văn B" },
        { "missing-team-kind", "Xã|Thôn|Tên Tổ\nĐam Rông 3||Tổ xung kích" },
        { "village-missing", "Xã|Loại Tổ|Tên Tổ\nĐam Rông 3|Thôn|Tổ xung kích" },
        { "village-not-wanted", "Xã|Thôn|Loại Tổ|Tên Tổ\nĐam Rông 3|Thôn Phi Có|Xã|Tổ xã" },
        { "missing-member-name", "Mã Tổ|Vai trò\n24875-001|Tổ phó" },
        { "missing-member-name", "Mã Tổ|Số trong Tổ\n24875-001|77" },
        { "duplicate-member", "Mã Tổ|Họ và tên\n24875-001|Trần D\n24875-001|Trần D" },
        { "ambiguous-member", "Mã Tổ|Họ và tên\n24875-001|Nguyễn Văn A" },
        { "leader-taken", "Mã Tổ|Họ và tên|Vai trò\n24875-001|Trần D|Tổ trưởng" },
        { "contradiction", "Mã thôn|Số hộ\n24875-V003|1\n24875-V003|2" },
        { "codes-used-up", "Mã Tổ|Họ và tên\n24875-002|Trần D" },
        { "invalid-households", "Mã thôn|Số hộ\n24875-V003|nhiều" },
        { "invalid-number", "Mã Tổ|Số trong Tổ|Họ và tên\n24875-001|nhất|A" },
        { "invalid-number", "Mã Tổ|Số trong Tổ|Họ và tên\n24875-001|1000|A" },
        { "invalid-date", "Mã Tổ|Ngày quyết định\n24875-001|31/02/2026" },
        { "invalid-date", "Mã Tổ|Ngày quyết định\n24875-001|01/01/1990" },
        { "invalid-date", "Mã Tổ|Ngày quyết định\n24875-001|2099-01-01" },
        { "invalid-date", "Xã|Thôn|Tên Tổ|Ngày quyết định\nĐam Rông 3|Thôn 5|Tổ 5|2099-01-01" },
        { "invalid-phone", "Mã Tổ|Họ và tên|Điện thoại\n24875-001|A|12345" },
        { "invalid-text", $"Mã Tổ|Tên Tổ\n24875-001|{Long}" },
        { "invalid-text", $"Mã Tổ|Số quyết định\n24875-001|{Long}" },
        { "invalid-text", $"Mã thôn|Thôn\n24875-V003|Thôn {Long}" },
        { "invalid-text", $"Mã thôn|Thuộc xã cũ\n24875-V003|{Long}" },
        { "invalid-text", $"Mã Tổ|Họ và tên\n24875-001|{Long}" },
        { "invalid-text", $"Mã Tổ|Họ và tên|Nhiệm vụ\n24875-001|A|{Long}" },
        { "unknown-village-kind", "Mã thôn|Loại thôn\n24875-V003|Làng" },
        { "unknown-signal", "Mã thôn|Sóng di động\n24875-V003|4G" },
        { "unknown-signal", "Mã thôn|Số hộ\n24875-V004|5" },
        { "unknown-attribute", "Mã thôn|Đặc điểm địa bàn\n24875-V003|Đẹp" },
        { "unknown-attribute", "Mã thôn|Số hộ\n24875-V004|5" },
        { "unknown-kind", "Mã thôn|Số hộ\n24875-V004|5" },
        { "unknown-team-kind", "Mã Tổ|Loại Tổ\n24875-001|Đội" },
        { "unknown-role", "Mã Tổ|Họ và tên|Vai trò\n24875-001|A|Bí thư" },
        { "unknown-role", "Mã Tổ|Số trong Tổ|Điện thoại\n24875-001|5|0912345678" },
        { "unknown-organisation", "Mã Tổ|Họ và tên|Lực lượng\n24875-001|A|Hội Sinh vật cảnh" },
        { "unknown-organisation", "Mã Tổ|Số trong Tổ|Điện thoại\n24875-001|5|0912345678" },
        { "unknown-yes-no", "Mã Tổ|Họ và tên|Nòng cốt\n24875-001|A|có lẽ" },
        { "looks-like-date", "Xã|Thôn\nĐam Rông 3|2026-01-02" },
        { "lost-letters", "Mã Tổ|Họ và tên\n24875-001|Nguy?n Văn A" },
        { "no-name", "Mã Tổ|Họ và tên\n24875-001|---" },
        { "cell-error", "Mã Tổ|Họ và tên\n24875-001|#REF!" },
        { "similar-village", "Xã|Thôn\nĐam Rông 3|Thôn Phi Cô" },
        { "other-team", "Xã|Thôn|Tên Tổ\nĐam Rông 3|Thôn Phi Có|Tổ xung kích" },
        { "swapped-date", "Mã Tổ|Ngày quyết định\n24875-001|03/05/2026" },
        { "other-person", "Mã Tổ|Số trong Tổ|Họ và tên\n24875-001|3|K'Brèo" },
        { "member-left", "Mã Tổ|Họ và tên\n24875-001|Hồ E" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_problem_has_the_values_its_sentence_names(string code, string file)
    {
        var told = Plan(file, code == "not-your-commune" ? Commune : null).Rows
            .SelectMany(row => row.Problems.Concat(row.Notes)).Where(one => one.Code == code).ToList();

        Assert.NotEmpty(told);
        Assert.All(told, one => Assert.All([ImportTexts.Vietnamese, ImportTexts.English], texts =>
        {
            Assert.True(texts.ValuesOf(one.Code) <= one.Values.Length, $"{texts.ValuesOf(one.Code)} values are named, {one.Values.Length} given.");
            Assert.All(one.Values.Take(texts.ValuesOf(one.Code)), value => Assert.NotEmpty(value));
            Assert.NotEqual(one.Code, texts.Text(one));
        }));
    }

    [Fact]
    public void Every_sentence_about_a_row_is_brought_about() => Assert.Empty(ImportTexts.Vietnamese.Codes
        .Where(code => !code.Contains(':', StringComparison.Ordinal) && code != "rows-refused")
        .Except(Files.Select(file => file.Data.Item1)));

    [Fact]
    public void A_sentence_without_its_values_has_gaps() =>
        Assert.Equal("There is no commune \"…\". Did you mean: …? Write the full name as it is there.", ImportTexts.English.Text("misspelt-commune"));

    private static RosterPlan Plan(string file, string? own)
    {
        var programs = Path.Combine(TestSettings.Root, "programs");
        var program = ProgramFile.Parse(File.ReadAllText(Path.Combine(programs, "lam-dong-2026.json")));
        // The province has no two communes whose names differ in marks alone, so one is made up beside "Tân Hải".
        var communes = new CommuneNames(
        [
            .. CommuneFile.Parse(File.ReadAllText(Path.Combine(programs, "lam-dong-communes.csv"))),
            new("99999", "Xã", "Tấn Hải", 11, 108, 1),
        ]);
        var words = new RosterWords(program);
        SheetRow[] rows = [.. file.Split('\n').Index().Select(line => new SheetRow(line.Index + 1, [.. line.Item.Split('|')]))];
        var table = RosterTableReader.Read(rows, HeaderFinder.Find(rows)!, communes, words);
        return new RosterPlanner(communes, words, new RosterFieldRules(new RosterVocabulary(program), new DateOnly(2026, 11, 22)))
            .Plan(Roster, table, own);
    }
}
