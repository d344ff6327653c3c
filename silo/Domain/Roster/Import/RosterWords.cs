using System.Collections.Immutable;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>The words of the columns that hold one of a few: those of the program file, and those of the roster itself.</summary>
public sealed class RosterWords
{
    /// <summary>Stored for "yes", as <see cref="No"/> for "no".</summary>
    public const string Yes = "true";

    /// <summary>Stored for "no".</summary>
    public const string No = "false";

    private static readonly Choice[] YesAndNo =
    [
        new(Yes, "Có", "Yes", "x", "v", "1", "✓", "✔", "đúng", "y", "nòng cốt", "đang hoạt động", "hoạt động", "còn"),
        new(No, "Không", "No", "0", "sai", "n", "ko", "k", "đã nghỉ", "nghỉ", "thôi", "không hoạt động"),
    ];

    /// <summary>Short forms of official names, written out.</summary>
    private static readonly Dictionary<string, ImmutableArray<string>> OrganisationAliases = new(StringComparer.Ordinal)
    {
        ["youth-union"] = ["Đoàn TN", "ĐTN", "Đoàn TNCS", "Đoàn TNCS Hồ Chí Minh", "Đoàn viên", "Thanh niên"],
        ["women-union"] = ["Hội LHPN", "LHPN", "Hội Liên hiệp Phụ nữ", "Hội PN", "Phụ nữ"],
        ["farmers-union"] = ["Hội ND", "Nông dân"],
        ["veterans"] = ["Hội CCB", "CCB", "Cựu chiến binh"],
        ["fatherland-front"] = ["MTTQ", "UBMTTQ", "Ban công tác Mặt trận", "Mặt trận", "Ban CTMT"],
        ["commune-police"] = ["Công an", "Công an xã", "Công an viên", "An ninh trật tự", "ANTT", "Lực lượng ANTT cơ sở"],
        ["village-head"] =
        [
            "Trưởng thôn", "Trưởng buôn", "Trưởng bon", "Trưởng bản", "Tổ trưởng tổ dân phố", "Tổ trưởng dân phố", "Trưởng khu phố",
            "Ban nhân dân thôn",
        ],
        ["party-cell"] = ["Chi bộ", "Bí thư chi bộ", "Cấp ủy"],
        ["teacher"] = ["Trường học", "Ngành giáo dục"],
        ["health-worker"] = ["Trạm Y tế", "Y tế thôn", "Nhân viên y tế", "Cộng tác viên y tế"],
        ["telecom-post"] = ["Viễn thông", "Bưu điện", "Bưu chính", "VNPT", "Viettel", "MobiFone"],
        ["commune-official"] = ["Công chức", "Cán bộ xã", "Công chức phường", "UBND xã", "UBND phường"],
    };

    public RosterWords(CampaignProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        VillageKinds = new(program.VillageKinds.Select(kind => Of(kind, kind.Code == "to-dan-pho" ? ["TDP"] : kind.Code == "khu-pho" ? ["KP"] : [])));
        Attributes = new(program.AreaAttributes.Select(attribute => Of(attribute, AttributeAliases(attribute.Code))));
        Organisations = new(program.Organisations.Select(one => Of(one, OrganisationAliases.GetValueOrDefault(one.Code, []))));
    }

    /// <summary>Thôn, buôn, bon, bản, tổ dân phố, khu phố.</summary>
    public ChoiceList VillageKinds { get; }

    /// <summary>Areas the plan puts first.</summary>
    public ChoiceList Attributes { get; }

    /// <summary>Organisations that send members.</summary>
    public ChoiceList Organisations { get; }

    /// <summary>Mobile signal in a village.</summary>
    public ChoiceList Signals { get; } = new(
    [
        new("good", "Tốt", "Good", "Có", "Có sóng", "Mạnh", "Ổn định", "Khá"),
        new("weak", "Yếu", "Weak", "Sóng yếu", "Chập chờn", "Kém"),
        new("none", "Không", "None", "Không có", "Không có sóng", "Không sóng", "Lõm sóng"),
    ]);

    /// <summary>Kinds of teams.</summary>
    public ChoiceList TeamKinds { get; } = new(
    [
        new(RosterTeam.OfVillage, "Tổ của thôn, tổ dân phố", "Village team",
            "Thôn", "Tổ dân phố", "Cấp thôn", "Thôn, tổ dân phố", "Tổ thôn", "Khu phố"),
        new(RosterTeam.OfCommune, "Tổ của xã, phường, đặc khu", "Commune team", "Xã", "Phường", "Đặc khu", "Cấp xã", "Tổ xã", "Tổ cấp xã"),
        new(RosterTeam.OfVolunteers, "Tổ tình nguyện", "Volunteer team", "Tình nguyện", "Đội tình nguyện", "Thanh niên tình nguyện"),
    ]);

    /// <summary>Roles in a team.</summary>
    public ChoiceList Roles { get; } = new(
    [
        new(Member.Leader, "Tổ trưởng", "Leader", "Trưởng", "Trưởng Tổ", "Nhóm trưởng"),
        new(Member.Deputy, "Tổ phó", "Deputy", "Phó", "Phó Tổ", "Tổ phó thường trực", "Phó Tổ trưởng", "Nhóm phó"),
        new(Member.Plain, "Thành viên", "Member", "TV", "Tổ viên", "Thư ký"),
    ]);

    /// <summary>Yes and no, crosses and ticks.</summary>
    public ChoiceList YesNo { get; } = new(YesAndNo);

    /// <summary>The words of a column; null for a column of free text.</summary>
    public ChoiceList? For(RosterColumn column) => column switch
    {
        RosterColumn.VillageKind => VillageKinds,
        RosterColumn.Signal => Signals,
        RosterColumn.Attributes => Attributes,
        RosterColumn.TeamKind => TeamKinds,
        RosterColumn.Role => Roles,
        RosterColumn.Core or RosterColumn.Active => YesNo,
        RosterColumn.Organisation => Organisations,
        _ => null,
    };

    private static ImmutableArray<string> AttributeAliases(string code) => code switch
    {
        "extremely-difficult" => ["ĐBKK"],
        "ethnic-minority-mountainous" => ["DTTS&MN", "DTTS", "Dân tộc thiểu số và miền núi", "Miền núi"],
        "coastal-island" => ["Bãi ngang", "Ven biển", "Hải đảo", "Bãi ngang ven biển"],
        _ => [],
    };

    private static Choice Of(NamedCode named, ImmutableArray<string> aliases) =>
        new(named.Code, named.Name.Vi, named.Name.En, [.. named.Name.Vi.Split(',', StringSplitOptions.TrimEntries), .. aliases]);
}
