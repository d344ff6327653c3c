namespace CampaignHub.Api.Roster.Import;

/// <summary>What becomes of a row.</summary>
/// <param name="Row">Its number as the spreadsheet shows it.</param>
/// <param name="Action"><c>added</c>, <c>changed</c>, <c>left</c> or <c>refused</c>.</param>
/// <param name="Subject">What it is about, from the commune to the person.</param>
/// <param name="What">Fields that change.</param>
/// <param name="Problems">Why it is refused.</param>
/// <param name="Notes">What is worth a look although it is taken.</param>
public sealed record ImportRow(
    int Row,
    string Action,
    string Subject,
    IReadOnlyList<ImportChange> What,
    IReadOnlyList<ImportRemark> Problems,
    IReadOnlyList<ImportRemark> Notes);
