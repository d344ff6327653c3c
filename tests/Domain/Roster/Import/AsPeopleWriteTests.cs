using CampaignHub.Domain.Roster.Import;

namespace CampaignHub.Domain.Tests.Roster.Import;

/// <summary>Lists the way communes keep them.</summary>
public class AsPeopleWriteTests
{
    [Fact]
    public void An_empty_cell_says_the_same_as_the_one_above()
    {
        var roster = Files.Apply("""
            STT|Xã|Thôn|Tên Tổ|Họ và tên
            (1)|(2)|(3)|(4)|(5)
            1|Đam Rông 3|Thôn 1|Tổ CNSCĐ thôn 1|Nguyễn Văn A
            2||||Trần Thị B
            3||Thôn 2|Tổ CNSCĐ thôn 2|Lê Văn C
            4|Đam Rông 3|||K'Brèo
            5|Đam Rông 2|Thôn 1||Hoàng Văn D

            Tổng cộng: 5 người||||
            """);

        Assert.Equal(["24875-001", "24875-001", "24875-002", "24875-002", "24877-001"], roster.Members.Select(member => member.TeamCode).Order());
        Assert.Equal(["24875-V001", "24875-V002", "24877-V001"], roster.Villages.Select(village => village.Code).Order());
        Assert.Equal("Tổ công nghệ số cộng đồng thôn 1", roster.FindTeam("24877-001")!.Name);
    }

    [Fact]
    public void Rows_that_head_a_part_name_the_commune_or_village_of_the_rows_below()
    {
        var roster = Files.Apply("""
            STT|Họ và tên|Chức vụ
            I|Xã Đam Rông 3|
            A|Thôn 1|
            1|Nguyễn Văn A|Tổ trưởng
            2|Trần Thị B|Thành viên
            B|Thôn Liêng Krắc 1|
            1|Lê Văn C|Tổ trưởng
            II|Xã Đam Rông 2|
            A|Thôn 1|
            1|Hoàng Văn D|Tổ trưởng
            """);

        Assert.Equal(
            ["24875-V001 1", "24875-V002 Liêng Krắc 1", "24877-V001 1"],
            roster.Villages.Select(village => $"{village.Code} {village.Name}").Order());
        Assert.Equal(["Nguyễn Văn A", "Trần Thị B"], roster.MembersOf("24875-001").Select(member => member.Name));
        Assert.Equal("Hoàng Văn D", Assert.Single(roster.MembersOf("24877-001")).Name);
    }

    [Theory]
    [InlineData("Thôn|1", "thon", "1")]
    [InlineData("|Thôn 1", "thon", "1")]
    [InlineData("Thôn|Thôn 1", "thon", "1")]
    [InlineData("|THÔN 1", "thon", "1")]
    [InlineData("|Tổ dân phố số 3", "to-dan-pho", "số 3")]
    [InlineData("TDP|3", "to-dan-pho", "3")]
    [InlineData("|TDP3", "to-dan-pho", "3")]
    [InlineData("|Khu phố 5", "khu-pho", "5")]
    [InlineData("|KP. 5", "khu-pho", "5")]
    [InlineData("|Buôn N'Jriêng", "buon", "N'Jriêng")]
    [InlineData("Bon|Pi Nao", "bon", "Pi Nao")]
    [InlineData("Thôn|Bản Đôn", "thon", "Bản Đôn")]
    public void The_kind_of_a_village_stands_before_its_name_or_in_a_cell_of_its_own(string cells, string kind, string name)
    {
        var village = Files.Apply($"Xã|Loại thôn|Thôn\nĐam Rông 3|{cells}").Villages.Single();

        Assert.Equal((kind, name), (village.Kind, village.Name));
    }

    [Theory]
    [InlineData("Thôn Liêng Krắc", "Thôn Lieng Krac")]
    [InlineData("Thôn 1", "Thôn 01")]
    [InlineData("Thôn 3", "Thôn số 3")]
    [InlineData("Thôn Hòa Bình", "thôn Hoà Bình")]
    [InlineData("Buôn N'Jriêng", "Buôn N’Jriêng")]
    public void One_village_written_in_two_ways_is_one(string one, string other) =>
        Assert.Single(Files.Apply($"Xã|Thôn\nĐam Rông 3|{one}\nĐam Rông 3|{other}").Villages);

    [Fact]
    public void Villages_of_one_name_are_told_apart_by_their_former_communes()
    {
        var roster = Files.Apply("Xã|Thôn|Thuộc xã cũ|Họ và tên\nĐam Rông 3|Thôn 1|Đạ M'Rông|A\nĐam Rông 3|Thôn 1|Đạ Tông|B");

        var again = Files.Plan("Xã|Thôn|Thuộc xã cũ|Họ và tên\nĐam Rông 3|Thôn 1|Da M’Rong|A\nĐam Rông 3|Thôn 1||B", roster);

        Assert.Equal(["Đạ M'Rông", "Đạ Tông"], roster.Villages.Select(village => village.FormerCommune));
        Assert.Equal([RowAction.Left, RowAction.Refused], again.Rows.Select(row => row.Action));
        Assert.Equal(["ambiguous-village"], again.Rows[1].Codes());
    }

    [Fact]
    public void A_name_close_to_one_that_exists_is_added_with_a_note()
    {
        var roster = Files.Apply("Xã|Thôn\nĐam Rông 3|Thôn Phi Có");

        var row = Assert.Single(Files.Plan("Xã|Thôn\nĐam Rông 3|Thôn Phi Cô", roster).Rows);

        Assert.Equal(RowAction.Added, row.Action);
        Assert.Equal("similar-village", Assert.Single(row.Notes).Code);
    }

    [Fact]
    public void A_team_is_found_by_what_its_name_says_beyond_the_usual_words()
    {
        var roster = Files.Apply("Xã|Thôn|Tổ\nĐam Rông 3|Thôn 1|Tổ công nghệ số cộng đồng thôn 1\nĐam Rông 3|Thôn 2|Tổ công nghệ số cộng đồng");

        var again = Files.Plan("Xã|Thôn|Tổ\nĐam Rông 3|Thôn 1|TỔ CNSCĐ THÔN 1\nĐam Rông 3|Thôn 2|Tổ CNSCĐ", roster);

        Assert.All(again.Rows, row => Assert.Equal(RowAction.Left, row.Action));
    }

    [Fact]
    public void Teams_of_the_commune_and_of_volunteers_have_no_village()
    {
        var roster = Files.Apply("""
            Xã|Thôn|Loại Tổ|Tên Tổ|Họ và tên
            Đam Rông 3|Thôn 1|Thôn|Tổ thôn 1|A
            Đam Rông 3||Xã|Tổ của xã|B
            Đam Rông 3||Tình nguyện|Đội thanh niên|C
            """);

        Assert.Equal(["24875-V001", null, null], roster.Teams.Select(team => team.VillageCode));
        Assert.All(Files.Plan(Files.Export(roster), roster).Rows, row => Assert.Equal(RowAction.Left, row.Action));
    }

    [Fact]
    public void Two_people_of_one_name_are_told_apart_by_their_phones_and_one_person_twice_is_refused()
    {
        const string Header = "Xã|Thôn|Họ và tên|Điện thoại\n";
        var roster = Files.Apply($"{Header}Đam Rông 3|Thôn 1|Nguyễn Văn A|0912345678\nĐam Rông 3|Thôn 1|Nguyễn Văn A|0912345679");

        var twice = Files.Plan($"{Header}Đam Rông 3|Thôn 1|Nguyễn Văn A|0912345678\nĐam Rông 3|Thôn 1|Nguyễn Văn A|0912345678", roster);
        var unclear = Files.Plan($"{Header}Đam Rông 3|Thôn 1|Nguyễn Văn A|", roster);

        Assert.Equal(2, roster.Members.Count());
        Assert.Equal(["duplicate-member"], twice.Rows[1].Codes());
        Assert.Equal(["ambiguous-member"], unclear.Rows[0].Codes());
    }

    [Fact]
    public void A_number_that_goes_to_somebody_else_is_noted()
    {
        var roster = Files.Apply("Xã|Thôn|Họ và tên\nĐam Rông 3|Thôn 1|Nguyễn Văn An");

        var row = Assert.Single(Files.Plan("Mã Tổ|Số trong Tổ|Họ và tên\n24875-001|1|K'Brèo", roster).Rows);

        Assert.Equal((RowAction.Changed, "other-person"), (row.Action, Assert.Single(row.Notes).Code));
    }

    [Fact]
    public void A_village_renamed_into_another_is_refused()
    {
        var roster = Files.Apply("Xã|Thôn\nĐam Rông 3|Thôn 1\nĐam Rông 3|Thôn 2");

        var plan = Files.Plan("Mã thôn|Thôn\n24875-V002|Thôn 1", roster);

        Assert.Equal(["village-exists"], Assert.Single(plan.Rows).Codes());
    }

    [Theory]
    [InlineData("Tổng cộng||||5")]
    [InlineData("TỔNG CỘNG: 1 Tổ||||")]
    [InlineData("Cộng||||5")]
    [InlineData("Cong: 5||||")]
    [InlineData("Người lập biểu|||Chủ tịch|")]
    [InlineData("Người lập||||")]
    public void Sums_and_signatures_in_the_column_of_communes_are_passed_over(string footer) =>
        Assert.Equal([2], Files.Plan($"Xã|Thôn|Tên Tổ|Họ và tên|Số hộ\nĐam Rông 3|Thôn 2|Tổ 2|Nguyễn Văn A|5\n{footer}").Rows.Select(row => row.Row));

    [Theory]
    [InlineData("Tổng cộng|Thôn 3|||")]
    [InlineData("Đam Rông 33|||Trần Thị B|")]
    public void What_names_a_village_or_is_no_sum_is_not_passed_over(string row) =>
        Assert.Equal([RowAction.Refused], Files.Plan($"Xã|Thôn|Tên Tổ|Họ và tên|Số hộ\n{row}").Rows.Select(one => one.Action));

    [Fact]
    public void The_example_of_the_template_is_passed_over() =>
        Assert.Single(Files.Table("Xã|Thôn\nVí dụ: Xã Đam Rông 3|Thôn 1\nĐam Rông 3|Thôn 2").Rows);
}
