using CampaignHub.Domain.Roster.Import;

namespace CampaignHub.Api.Roster.Import;

/// <summary>How a column of a workbook looks.</summary>
/// <param name="Width">In characters.</param>
/// <param name="Style">A format of <see cref="WorkbookStyles"/>.</param>
internal readonly record struct ColumnLayout(double Width, uint Style)
{
    public static ColumnLayout Of(RosterColumn column) => column switch
    {
        RosterColumn.Commune => new(28, WorkbookStyles.Text),
        RosterColumn.CommuneCode => new(9, WorkbookStyles.Text),
        RosterColumn.VillageCode or RosterColumn.TeamCode => new(13, WorkbookStyles.Text),
        RosterColumn.VillageKind or RosterColumn.Role or RosterColumn.Signal => new(13, WorkbookStyles.Text),
        RosterColumn.Households => new(9, WorkbookStyles.Number),
        RosterColumn.MemberNumber => new(10, WorkbookStyles.Number),
        RosterColumn.DecisionDate => new(13, WorkbookStyles.Date),
        RosterColumn.Core or RosterColumn.Active => new(11, WorkbookStyles.Text),
        RosterColumn.TeamName or RosterColumn.Attributes => new(40, WorkbookStyles.Text),
        RosterColumn.MemberName or RosterColumn.Duty or RosterColumn.Organisation or RosterColumn.TeamKind => new(28, WorkbookStyles.Text),
        RosterColumn.Phone => new(14, WorkbookStyles.Text),
        _ => new(20, WorkbookStyles.Text),
    };
}
