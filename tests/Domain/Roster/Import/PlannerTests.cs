using CampaignHub.Domain.Roster;
using CampaignHub.Domain.Roster.Import;

namespace CampaignHub.Domain.Tests.Roster.Import;

public class PlannerTests
{
    private const string Sheet = """
        Xã|Loại thôn|Thôn|Số hộ|Tên Tổ|Số quyết định|Ngày quyết định|Họ và tên|Vai trò|Nòng cốt|Lực lượng|Điện thoại
        Xã Đam Rông 3|Thôn|1|120|Tổ CNSCĐ thôn 1|12/QĐ-UBND|5/3/2026|Nguyễn Văn A|Tổ trưởng|x|Đoàn Thanh niên|0912345678
        Xã Đam Rông 3|Thôn|1|120|Tổ CNSCĐ thôn 1|12/QĐ-UBND|05-03-2026|Trần Thị Hoà|Tổ phó||Hội LHPN|912345679
        Xã Đam Rông 3|Thôn|2|80|Tổ CNSCĐ thôn 2|||||||
        Xã Đam Rông 3|Thôn|3|||||||||
        """;

    [Fact]
    public void A_new_list_becomes_villages_teams_and_members()
    {
        var roster = Files.Apply(Sheet);

        Assert.Equal(["24875-V001", "24875-V002", "24875-V003"], roster.Villages.Select(village => village.Code));
        Assert.Equal([120, 80, null], roster.Villages.Select(village => village.Households));
        Assert.Equal(
            [
                new RosterTeam("24875-001", "24875", "village", "Tổ CNSCĐ thôn 1")
                {
                    VillageCode = "24875-V001", DecisionNumber = "12/QĐ-UBND", DecisionDate = new DateOnly(2026, 3, 5),
                },
                new RosterTeam("24875-002", "24875", "village", "Tổ CNSCĐ thôn 2") { VillageCode = "24875-V002" },
            ],
            roster.Teams);
        Assert.Equal(
            [
                new Member("24875-001", 1, "leader", "Nguyễn Văn A") { Core = true, Organisation = "youth-union", Phone = "0912345678" },
                new Member("24875-001", 2, "deputy", "Trần Thị Hoà") { Organisation = "women-union", Phone = "0912345679" },
            ],
            roster.Members);
    }

    [Fact]
    public void The_same_list_again_changes_nothing()
    {
        var roster = Files.Apply(Sheet);

        var plan = Files.Plan(Sheet, roster);

        Assert.All(plan.Rows, row => Assert.Equal((RowAction.Left, 0), (row.Action, row.What.Length)));
        Assert.Equal(RosterChanges.None, plan.Changes with { Villages = [], Teams = [], Members = [] });
        Assert.Empty(plan.Changes.Members);
    }

    [Fact]
    public void An_export_without_a_change_is_left_and_a_changed_cell_changes_that_field_alone()
    {
        var roster = Files.Apply(Sheet);
        var export = Files.Export(roster);

        Assert.All(Files.Plan(export, roster).Rows, row => Assert.Equal(RowAction.Left, row.Action));
        var plan = Files.Plan(export.Replace("0912345679", "0263.3822.456", StringComparison.Ordinal), roster);

        var row = Assert.Single(plan.Rows, row => row.Action is RowAction.Changed);
        Assert.Equal([new FieldChange(RosterColumn.Phone, "0912345679", "02633822456")], row.What);
        Assert.Equal("02633822456", Assert.Single(plan.Changes.Members).Phone);
        Assert.Empty(plan.Changes.Villages);
        Assert.Empty(plan.Changes.Teams);
    }

    [Theory]
    [InlineData("|120|", "|125|", RosterColumn.Households)]
    [InlineData("|12/QĐ-UBND|", "|13/QĐ-UBND|", RosterColumn.DecisionNumber)]
    public void A_row_changed_beside_one_that_repeats_the_old_contradicts_it_whatever_is_in_force(
        string before, string after, RosterColumn column)
    {
        var roster = Files.Apply(Sheet);
        var lines = Files.Export(roster).Split('\n');
        var changed = string.Join('\n', lines.Index().Select(line =>
            line.Index == 1 ? line.Item.Replace(before, after, StringComparison.Ordinal) : line.Item));
        var all = string.Join('\n', lines).Replace(before, after, StringComparison.Ordinal);

        foreach (var inForce in new[] { roster, Files.Apply(all, roster) })
        {
            var plan = Files.Plan(changed, inForce);

            Assert.Equal([RowAction.Refused, RowAction.Refused, RowAction.Left, RowAction.Left], plan.Rows.Select(row => row.Action));
            Assert.Equal(
                [
                    $"contradiction {column} {after.Trim('|')} {before.Trim('|')} 3",
                    $"contradiction {column} {before.Trim('|')} {after.Trim('|')} 2",
                ],
                plan.Rows.Take(2).Select(row => Assert.Single(row.Problems)).Select(one => $"{one.Code} {one.Column} {string.Join(' ', one.Values)}"));
        }
    }

    [Fact]
    public void A_content_counts_where_other_rows_leave_it_out_and_the_same_file_again_changes_nothing()
    {
        var roster = Files.Apply(Sheet);
        var lines = Files.Export(roster).Split('\n');
        lines[1] = lines[1].Replace("|120|", "|125|", StringComparison.Ordinal);
        lines[2] = lines[2].Replace("|120|", "||", StringComparison.Ordinal);
        var file = string.Join('\n', lines);

        var after = Files.Apply(file, roster);

        Assert.Equal(125, after.FindVillage("24875-V001")!.Households);
        Assert.All(Files.Plan(file, after).Rows, row => Assert.Equal(RowAction.Left, row.Action));
    }

    [Fact]
    public void Two_different_new_contents_of_one_thing_contradict_each_other()
    {
        var lines = Sheet.Split('\n');
        lines[2] = lines[2].Replace("|120|", "|125|", StringComparison.Ordinal);

        var plan = Files.Plan(string.Join('\n', lines));

        Assert.All(plan.Rows.Take(2), row => Assert.Equal(["contradiction"], row.Codes()));
        Assert.False(plan.MayBeApplied);
    }

    [Fact]
    public void A_row_taken_out_takes_nothing_out_of_the_roster()
    {
        var roster = Files.Apply(Sheet);
        var lines = Files.Export(roster).Split('\n');

        var after = Files.Apply(string.Join('\n', lines.Take(2)), roster);

        Assert.Equal(roster.Villages, after.Villages);
        Assert.Equal(roster.Members, after.Members);
    }

    [Fact]
    public void An_emptied_cell_of_a_row_with_code_is_emptied_and_one_of_a_row_without_is_not()
    {
        var roster = Files.Apply(Sheet);

        var withCode = Files.Apply(Files.Export(roster).Replace("0912345678", "", StringComparison.Ordinal), roster);
        var without = Files.Apply(Sheet.Replace("0912345678", "", StringComparison.Ordinal), roster);

        Assert.Null(withCode.FindMember("24875-001", 1)!.Phone);
        Assert.Equal("0912345678", without.FindMember("24875-001", 1)!.Phone);
    }

    [Fact]
    public void A_team_renamed_by_its_code_keeps_its_code_and_people()
    {
        var roster = Files.Apply(Sheet);

        var after = Files.Apply(Files.Export(roster).Replace("Tổ CNSCĐ thôn 1", "Tổ chuyển đổi số thôn 1", StringComparison.Ordinal), roster);

        Assert.Equal("Tổ chuyển đổi số thôn 1", after.FindTeam("24875-001")!.Name);
        Assert.Equal(2, after.Teams.Count());
        Assert.Equal(roster.Members, after.Members);
    }

    [Fact]
    public void Codes_of_what_is_retired_are_not_given_again()
    {
        var roster = Files.Apply(Sheet).With(new RosterChanges
        {
            Villages = [new Village("24875-V007", "24875", "thon", "Cũ") { RetiredOn = Files.Today, RetiredWhy = "ended" }],
            Teams = [new RosterTeam("24875-009", "24875", "village", "Tổ cũ") { Active = false, RetiredOn = Files.Today }],
        });

        var after = Files.Apply("Xã|Thôn|Tên Tổ\nĐam Rông 3|Thôn Cũ|Tổ cũ", roster);

        Assert.Equal("24875-V008", after.FindTeam("24875-010")!.VillageCode);
    }

    [Fact]
    public void Two_leaders_are_refused_but_two_members_may_change_places()
    {
        var roster = Files.Apply(Sheet);
        var export = Files.Export(roster);

        var two = Files.Plan(export.Replace("Tổ phó", "Tổ trưởng", StringComparison.Ordinal), roster);
        var swapped = Files.Plan(
            export.Replace("Tổ phó", "@", StringComparison.Ordinal).Replace("Tổ trưởng", "Tổ phó", StringComparison.Ordinal).Replace("@", "Tổ trưởng", StringComparison.Ordinal),
            roster);

        Assert.Equal(["leader-taken"], two.Rows[1].Codes());
        Assert.True(swapped.MayBeApplied);
        Assert.Equal(["deputy", "leader"], swapped.Changes.Members.Select(member => member.Role));
    }

    [Theory]
    [InlineData("Đạ Tẻh 4|Thôn 1||", "misspelt-commune")]
    [InlineData("Sao Hỏa|Thôn 1||", "unknown-commune")]
    [InlineData("|Thôn 1||", "missing-commune")]
    [InlineData("Đam Rông 3|Tân Lập||", "missing-village-kind")]
    [InlineData("Đam Rông 3|||Nguyễn Văn A", "missing-team")]
    [InlineData("Đam Rông 3||Tổ xung kích|", "missing-team-kind")]
    [InlineData("Đam Rông 3|2026-01-02||", "looks-like-date")]
    [InlineData("Đam Rông 3|Thôn 1||Nguy?n Văn A", "lost-letters")]
    [InlineData("Đam Rông 3|Thôn 1||#REF!", "cell-error")]
    [InlineData("Đam Rông 3|Thôn 1||---", "no-name")]
    public void A_row_that_cannot_be_taken_says_why(string row, string code)
    {
        var report = Assert.Single(Files.Plan($"Xã|Thôn|Tên Tổ|Họ và tên\n{row}").Rows);

        Assert.Contains(code, report.Codes());
        Assert.Equal((RowAction.Refused, 2), (report.Action, report.Row));
    }

    [Theory]
    [InlineData("Vai trò", "Bí thư", "unknown-role")]
    [InlineData("Điện thoại", "12345", "invalid-phone")]
    [InlineData("Điện thoại", "0912345678 / 0987654321", "invalid-phone")]
    [InlineData("Ngày quyết định", "31/02/2026", "invalid-date")]
    [InlineData("Ngày quyết định", "03/25/2026", "invalid-date")]
    [InlineData("Ngày quyết định", "23/11/2026", "invalid-date")]
    [InlineData("Số hộ", "nhiều", "invalid-households")]
    [InlineData("Số hộ", "10001", "invalid-households")]
    [InlineData("Sóng di động", "4G", "unknown-signal")]
    [InlineData("Đặc điểm địa bàn", "Đẹp", "unknown-attribute")]
    [InlineData("Lực lượng", "Hội Sinh vật cảnh", "unknown-organisation")]
    [InlineData("Nòng cốt", "có lẽ", "unknown-yes-no")]
    [InlineData("Số trong Tổ", "1000", "invalid-number")]
    [InlineData("Mã thôn", "24875-V777", "unknown-village-code")]
    [InlineData("Mã Tổ", "24875-777", "unknown-team-code")]
    [InlineData("Mã Tổ", "24829-001", "other-commune-code")]
    [InlineData("Mã xã", "24829", "commune-code-differs")]
    [InlineData("Mã xã", "1", "unknown-commune-code")]
    public void A_cell_that_cannot_be_read_is_named(string column, string cell, string code)
    {
        var report = Assert.Single(Files.Plan($"Xã|Thôn|Họ và tên|{column}\nĐam Rông 3|Thôn 1|Nguyễn Văn A|{cell}").Rows);

        var problem = Assert.Single(report.Problems);
        Assert.Equal((code, RosterColumns.Find(column)!.Value.Column), (problem.Code, problem.Column));
    }

    [Theory]
    [InlineData("1.250", 1250)]
    [InlineData("1,250", 1250)]
    [InlineData("120.0", 120)]
    [InlineData("120 hộ", 120)]
    [InlineData("'120", 120)]
    [InlineData("0", 0)]
    public void Numbers_may_be_written_as_text(string cell, int households) =>
        Assert.Equal(households, Files.Apply($"Xã|Thôn|Số hộ\nĐam Rông 3|Thôn 1|{cell}").Villages.Single().Households);

    [Theory]
    [InlineData("5/3/2026")]
    [InlineData("05/03/2026")]
    [InlineData("5-3-2026")]
    [InlineData("05.03.2026")]
    [InlineData("2026-03-05")]
    [InlineData("2026-03-05 00:00:00")]
    [InlineData("2026/3/5")]
    [InlineData("5/3/26")]
    [InlineData("ngày 5 tháng 3 năm 2026")]
    [InlineData("46086")]
    public void Dates_may_be_written_in_many_ways(string cell) =>
        Assert.Equal(new DateOnly(2026, 3, 5), CellDate.Read(cell));

    [Fact]
    public void A_date_that_comes_back_with_day_and_month_exchanged_is_noted()
    {
        var roster = Files.Apply(Sheet);

        var plan = Files.Plan(Files.Export(roster).Replace("05/03/2026", "03/05/2026", StringComparison.Ordinal), roster);

        Assert.Equal("swapped-date", Assert.Single(plan.Rows[0].Notes).Code);
        Assert.Equal(RowAction.Changed, plan.Rows[0].Action);
    }

    [Fact]
    public void An_officer_may_speak_of_the_own_commune_only_and_need_not_name_it()
    {
        var plan = Files.Plan("Xã|Thôn\n|Thôn 1\nĐam Rông 3|Thôn 2\nĐam Rông 2|Thôn 3", own: Files.DamRong3);

        Assert.Equal([RowAction.Added, RowAction.Added, RowAction.Refused], plan.Rows.Select(row => row.Action));
        Assert.Equal(["not-your-commune"], plan.Rows[2].Codes());
        Assert.All(plan.Changes.Villages, village => Assert.Equal(Files.DamRong3, village.CommuneCode));
    }
}
