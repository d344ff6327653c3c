using System.Globalization;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>Villages, teams and members as fields of the table.</summary>
internal static class RosterFields
{
    public static FieldSet<Village> OfVillage { get; } = new(
        [
            RosterColumn.VillageKind, RosterColumn.VillageName, RosterColumn.FormerCommune, RosterColumn.Households, RosterColumn.Signal,
            RosterColumn.Attributes,
        ],
        [RosterColumn.FormerCommune, RosterColumn.Households, RosterColumn.Signal, RosterColumn.Attributes],
        (village, column) => column switch
        {
            RosterColumn.VillageKind => village.Kind,
            RosterColumn.VillageName => village.Name,
            RosterColumn.FormerCommune => village.FormerCommune,
            RosterColumn.Households => village.Households?.ToString(CultureInfo.InvariantCulture),
            RosterColumn.Signal => village.Signal,
            RosterColumn.Attributes => FieldReader.JoinAttributes(village.Attributes),
            _ => null,
        },
        (village, column, text) => column switch
        {
            RosterColumn.VillageKind => village with { Kind = text ?? village.Kind },
            RosterColumn.VillageName => village with { Name = text ?? village.Name },
            RosterColumn.FormerCommune => village with { FormerCommune = text },
            RosterColumn.Households => village with { Households = text is null ? null : Number(text) },
            RosterColumn.Signal => village with { Signal = text },
            RosterColumn.Attributes => village with { Attributes = FieldReader.SplitAttributes(text) },
            _ => village,
        });

    public static FieldSet<RosterTeam> OfTeam { get; } = new(
        [RosterColumn.TeamKind, RosterColumn.TeamName, RosterColumn.VillageCode, RosterColumn.DecisionNumber, RosterColumn.DecisionDate],
        [RosterColumn.DecisionNumber, RosterColumn.DecisionDate],
        (team, column) => column switch
        {
            RosterColumn.TeamKind => team.Kind,
            RosterColumn.TeamName => team.Name,
            RosterColumn.VillageCode => team.VillageCode,
            RosterColumn.DecisionNumber => team.DecisionNumber,
            RosterColumn.DecisionDate => team.DecisionDate is { } date ? CellDate.Store(date) : null,
            _ => null,
        },
        (team, column, text) => column switch
        {
            RosterColumn.TeamKind => team with { Kind = text ?? team.Kind },
            RosterColumn.TeamName => team with { Name = text ?? team.Name },
            RosterColumn.VillageCode => team with { VillageCode = text },
            RosterColumn.DecisionNumber => team with { DecisionNumber = text },
            RosterColumn.DecisionDate => team with { DecisionDate = text is null ? null : CellDate.Parse(text) },
            _ => team,
        });

    public static FieldSet<Member> OfMember { get; } = new(
        [
            RosterColumn.MemberName, RosterColumn.Role, RosterColumn.Core, RosterColumn.Duty, RosterColumn.Organisation, RosterColumn.Phone,
            RosterColumn.Active,
        ],
        [RosterColumn.Core, RosterColumn.Duty, RosterColumn.Organisation, RosterColumn.Phone],
        (member, column) => column switch
        {
            RosterColumn.MemberName => member.Name,
            RosterColumn.Role => member.Role,
            RosterColumn.Core => YesNo(member.Core),
            RosterColumn.Duty => member.Duty,
            RosterColumn.Organisation => member.Organisation,
            RosterColumn.Phone => member.Phone,
            RosterColumn.Active => YesNo(member.Active),
            _ => null,
        },
        (member, column, text) => column switch
        {
            RosterColumn.MemberName => member with { Name = text ?? member.Name },
            RosterColumn.Role => member with { Role = text ?? member.Role },
            RosterColumn.Core => member with { Core = text == RosterWords.Yes },
            RosterColumn.Duty => member with { Duty = text },
            RosterColumn.Organisation => member with { Organisation = text },
            RosterColumn.Phone => member with { Phone = text },
            RosterColumn.Active => member with { Active = text != RosterWords.No },
            _ => member,
        });

    private static string YesNo(bool value) => value ? RosterWords.Yes : RosterWords.No;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
