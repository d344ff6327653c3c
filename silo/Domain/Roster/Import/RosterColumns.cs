using System.Collections.Frozen;
using System.Collections.Immutable;
using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>All columns in the order exports have them, and what people write at their heads.</summary>
public static class RosterColumns
{
    /// <summary>Every column; the place in the list is the column's number.</summary>
    public static ImmutableArray<ColumnTitle> All { get; } =
    [
        new(RosterColumn.Commune, "commune", "Xã, phường, đặc khu", "Commune",
            ["Tên xã, phường, đặc khu", "Xã, phường", "Tên xã, phường", "Xã", "Tên xã", "Phường", "Tên phường", "Đặc khu", "Ward",
             "Đơn vị hành chính cấp xã", "Cấp xã", "UBND xã, phường", "Đơn vị hành chính", "Đơn vị", "Địa phương", "Địa bàn"]),
        new(RosterColumn.CommuneCode, "communeCode", "Mã xã", "Commune code",
            ["Mã xã, phường, đặc khu", "Mã xã, phường", "Mã phường", "Mã đơn vị hành chính", "Mã ĐVHC", "Mã cấp xã"]),
        new(RosterColumn.VillageCode, "villageCode", "Mã thôn", "Village code",
            ["Mã thôn, tổ dân phố", "Mã thôn, TDP", "Mã tổ dân phố", "Mã TDP", "Mã khu phố"]),
        new(RosterColumn.VillageKind, "villageKind", "Loại thôn", "Village kind",
            ["Loại thôn, tổ dân phố", "Loại hình thôn", "Loại hình", "Kind"]),
        new(RosterColumn.VillageName, "villageName", "Thôn, tổ dân phố", "Village",
            ["Tên thôn, tổ dân phố", "Tên thôn", "Thôn", "Village name", "Thôn, TDP", "Tên thôn, TDP", "Thôn, khu phố", "Tên tổ dân phố",
             "Tổ dân phố", "TDP", "Khu phố", "Tên khu phố", "Buôn", "Bon", "Bản", "Thôn, buôn", "Thôn, buôn, tổ dân phố",
             "Thôn, buôn, bon, bản, tổ dân phố", "Thôn, buôn, bon, tổ dân phố", "Thôn, bon, buôn, tổ dân phố", "Thôn, bon, buôn, bản",
             "Thôn, buôn, bon, bản, tổ dân phố, khu phố", "Thôn, bản, tổ dân phố", "Thôn, tổ dân phố, khu phố", "Khu dân cư"]),
        new(RosterColumn.FormerCommune, "formerCommune", "Thuộc xã cũ", "Former commune",
            ["Xã cũ", "Tên xã cũ", "Xã, phường cũ", "Thuộc xã, phường cũ", "Xã trước sắp xếp", "Xã trước sáp nhập",
             "Thuộc xã trước sắp xếp", "Thuộc xã trước sáp nhập", "Xã, phường, thị trấn cũ", "Địa bàn trước sắp xếp"]),
        new(RosterColumn.Households, "households", "Số hộ", "Households",
            ["Tổng số hộ", "Số hộ dân", "Tổng số hộ dân", "Hộ", "Number of households"]),
        new(RosterColumn.Signal, "signal", "Sóng di động", "Signal",
            ["Mobile signal", "Tín hiệu di động", "Sóng điện thoại", "Sóng", "Tín hiệu"]),
        new(RosterColumn.Attributes, "attributes", "Đặc điểm địa bàn", "Area attributes",
            ["Attributes", "Đặc điểm", "Đặc điểm vùng", "Vùng", "Khu vực", "Loại vùng"]),
        new(RosterColumn.TeamCode, "teamCode", "Mã Tổ", "Team code",
            ["Mã Tổ công nghệ số cộng đồng", "Mã Tổ CNSCĐ", "Mã số Tổ"]),
        new(RosterColumn.TeamKind, "teamKind", "Loại Tổ", "Team kind", ["Loại hình Tổ", "Loại Tổ công nghệ số cộng đồng"]),
        new(RosterColumn.TeamName, "teamName", "Tên Tổ", "Team",
            ["Team name", "Tên Tổ công nghệ số cộng đồng", "Tên Tổ CNSCĐ", "Tổ công nghệ số cộng đồng", "Tổ CNSCĐ", "Tổ CNS cộng đồng",
             "Tổ công nghệ số", "Tổ"]),
        new(RosterColumn.DecisionNumber, "decisionNumber", "Số quyết định", "Decision number",
            ["Quyết định số", "Số QĐ", "QĐ số", "Số quyết định thành lập", "Số quyết định kiện toàn", "Quyết định thành lập số",
             "Quyết định thành lập", "Quyết định"]),
        new(RosterColumn.DecisionDate, "decisionDate", "Ngày quyết định", "Decision date",
            ["Quyết định ngày", "Ngày QĐ", "QĐ ngày", "Ngày ban hành quyết định", "Ngày ban hành", "Ngày ký", "Ngày thành lập",
             "Quyết định thành lập ngày", "Quyết định ngày ban hành"]),
        new(RosterColumn.MemberNumber, "memberNumber", "Số trong Tổ", "Member number",
            ["Số thứ tự trong Tổ", "STT trong Tổ", "Số thành viên", "Mã thành viên", "Số của thành viên"]),
        new(RosterColumn.MemberName, "memberName", "Họ và tên", "Full name",
            ["Member name", "Họ tên", "Họ và tên thành viên", "Họ tên thành viên", "Tên thành viên", "Thành viên họ và tên",
             "Thành viên họ tên", "Thành viên", "Name", "Họ, tên", "Họ và tên thành viên Tổ"]),
        new(RosterColumn.Role, "role", "Vai trò", "Role",
            ["Vai trò trong Tổ", "Chức vụ trong Tổ", "Chức danh trong Tổ", "Chức danh", "Chức vụ", "Thành viên vai trò",
             "Thành viên chức vụ"]),
        new(RosterColumn.Core, "core", "Nòng cốt", "Core", ["Lực lượng nòng cốt", "Thành viên nòng cốt", "Core member"]),
        new(RosterColumn.Duty, "duty", "Nhiệm vụ được giao", "Duty",
            ["Nhiệm vụ", "Nhiệm vụ phân công", "Phân công nhiệm vụ", "Phân công", "Nhiệm vụ cụ thể", "Công việc được giao"]),
        new(RosterColumn.Organisation, "organisation", "Lực lượng", "Organisation",
            ["Thuộc lực lượng", "Tổ chức, lực lượng", "Tổ chức", "Đoàn thể", "Đơn vị cử", "Đơn vị công tác", "Cơ quan, tổ chức",
             "Cơ quan cử", "Organization"]),
        new(RosterColumn.Phone, "phone", "Điện thoại", "Phone",
            ["Số điện thoại", "SĐT", "ĐT", "Số ĐT", "Điện thoại liên hệ", "Số điện thoại liên hệ", "Di động", "Điện thoại di động",
             "Phone number", "Mobile", "Tel", "Thành viên số điện thoại", "Thành viên điện thoại", "Thành viên SĐT"]),
        new(RosterColumn.Active, "active", "Đang hoạt động", "Active",
            ["Còn hoạt động", "Hoạt động", "Đang tham gia", "Còn tham gia", "Trạng thái hoạt động"]),
    ];

    private static readonly FrozenDictionary<string, (RosterColumn Column, int Rank)> Names = All
        .SelectMany(title => Heads(title).Select((head, rank) => (Key: NameKey.Of(head).Plain, Title: title, Rank: rank)))
        .GroupBy(head => head.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(same => same.Key, same => (same.First().Title.Column, same.First().Rank), StringComparer.Ordinal);

    /// <summary>Heads of columns that number the rows of a sheet and say nothing.</summary>
    private static readonly FrozenSet<string> Counters =
        new[] { "STT", "TT", "Số TT", "Số thứ tự", "No", "Ghi chú", "Note" }.Select(text => NameKey.Of(text).Plain).ToFrozenSet();

    /// <summary>The title of a column.</summary>
    public static ColumnTitle Of(RosterColumn column) => All[(int)column];

    /// <summary>The column of a head and how surely it is meant, 0 best; null for a head that is not known.</summary>
    public static (RosterColumn Column, int Rank)? Find(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return Look(head) ?? (head.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? Look(head[..bracket]) : null);
    }

    /// <summary>True for a head like "STT", whose column nobody misses.</summary>
    public static bool IsCounter(string head) => Counters.Contains(NameKey.Of(head).Plain);

    private static (RosterColumn Column, int Rank)? Look(string head) =>
        Names.TryGetValue(NameKey.Of(head).Plain, out var found) ? found : null;

    private static IEnumerable<string> Heads(ColumnTitle title) => [title.Vi, title.En, title.Key, .. title.Aliases];
}
