using CampaignHub.Domain.Roster.Import;

namespace CampaignHub.Domain.Tests.Roster.Import;

public class HeaderTests
{
    [Theory]
    [InlineData("Xã, phường|Thôn|Họ và tên|SĐT")]
    [InlineData("XÃ/PHƯỜNG|THÔN|HỌ VÀ TÊN|SỐ ĐIỆN THOẠI (Zalo)")]
    [InlineData("xa, phuong|thon|ho va ten|sdt")]
    [InlineData("Commune|Village|Full name|Phone")]
    [InlineData("Tên xã (*)|Tên thôn:|Họ tên|Điện thoại liên hệ")]
    public void Heads_are_known_in_both_languages_with_and_without_marks(string head)
    {
        var header = HeaderFinder.Find(Files.Rows(head))!;

        Assert.Equal(
            [RosterColumn.Commune, RosterColumn.VillageName, RosterColumn.MemberName, RosterColumn.Phone],
            header.Columns.OrderBy(column => column.Value).Select(column => column.Key));
        Assert.Empty(header.Ignored);
    }

    [Fact]
    public void Titles_above_are_passed_over_and_unknown_columns_are_told()
    {
        var header = HeaderFinder.Find(Files.Rows(
            "UBND XÃ ĐAM RÔNG 3|||\nDANH SÁCH TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG|||\n(Kèm theo Quyết định số 12)|||\nSTT|Thôn|Họ và tên|Dân tộc\n1|Thôn 1|A|Kinh"))!;

        Assert.Equal((4, 1, 2), (header.Row, header.Columns[RosterColumn.VillageName], header.Columns[RosterColumn.MemberName]));
        Assert.Equal(["Dân tộc"], header.Ignored);
    }

    [Fact]
    public void A_header_on_two_lines_is_read_as_one()
    {
        var header = HeaderFinder.Find(Files.Rows(
            "STT|Thôn, tổ dân phố||Tổ công nghệ số cộng đồng||Quyết định||Thành viên|||\n|Mã|Tên|Mã|Tên|Số|Ngày|Họ và tên|Chức vụ|SĐT|Ghi chú\n1||Thôn 1||Tổ 1|12|1/2/2026|A|Tổ trưởng|0912345678|"))!;

        Assert.Equal(2, header.Row);
        Assert.Equal(
            [
                RosterColumn.VillageCode, RosterColumn.VillageName, RosterColumn.TeamCode, RosterColumn.TeamName, RosterColumn.DecisionNumber,
                RosterColumn.DecisionDate, RosterColumn.MemberName, RosterColumn.Role, RosterColumn.Phone,
            ],
            header.Columns.OrderBy(column => column.Value).Select(column => column.Key));
        Assert.Equal(Enumerable.Range(1, 9), header.Columns.Values.Order());
    }

    [Fact]
    public void A_row_of_data_below_one_line_is_not_taken_for_the_second()
    {
        var header = HeaderFinder.Find(Files.Rows("Xã|Loại thôn|Thôn\nĐam Rông 3|Thôn|1"))!;

        Assert.Equal(1, header.Row);
    }

    [Fact]
    public void Every_title_is_found_and_no_head_belongs_to_two_columns()
    {
        Assert.All(RosterColumns.All, title =>
        {
            Assert.Equal(title.Column, RosterColumns.All[(int)title.Column].Column);
            Assert.All([title.Vi, title.En, title.Key, .. title.Aliases], head => Assert.Equal(title.Column, RosterColumns.Find(head)?.Column));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("Tên|Số|Ngày")]
    [InlineData("Xã|Số hộ")]
    [InlineData("Nguyễn Văn A|0912345678")]
    public void Rows_without_a_header_have_none(string text) => Assert.Null(HeaderFinder.Find(Files.Rows(text)));
}
