using System.Collections.Frozen;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Roster;

/// <summary>The codes the roster may use, from the program file of the year.</summary>
public sealed class RosterVocabulary
{
    /// <summary>Mobile signal in a village.</summary>
    public static IReadOnlyList<string> Signals { get; } = ["good", "weak", "none"];

    /// <summary>Roles in a team: Tổ trưởng, Tổ phó, thành viên.</summary>
    public static IReadOnlyList<string> MemberRoles { get; } = [Member.Leader, Member.Deputy, Member.Plain];

    /// <summary>Takes the codes of a program.</summary>
    public RosterVocabulary(CampaignProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        VillageKinds = Codes(program.VillageKinds);
        AreaAttributes = Codes(program.AreaAttributes);
        Organisations = Codes(program.Organisations);
    }

    /// <summary>Thôn, buôn, bon, bản, tổ dân phố, khu phố.</summary>
    public FrozenSet<string> VillageKinds { get; }

    /// <summary>Areas the plan puts first.</summary>
    public FrozenSet<string> AreaAttributes { get; }

    /// <summary>Organisations that send members.</summary>
    public FrozenSet<string> Organisations { get; }

    private static FrozenSet<string> Codes(IEnumerable<NamedCode> list) =>
        list.Select(item => item.Code).ToFrozenSet(StringComparer.Ordinal);
}
