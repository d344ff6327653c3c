using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>What an import does with one row.</summary>
/// <param name="Row">Number of the row as the spreadsheet shows it.</param>
/// <param name="Action">What becomes of it.</param>
/// <param name="Subject">What it is about, from the commune to the person; as much of it as could be read.</param>
/// <param name="What">Fields that change.</param>
/// <param name="Problems">Why it is refused; empty for every other row.</param>
/// <param name="Notes">What is worth a look although the row is taken.</param>
public sealed record RowReport(
    int Row,
    RowAction Action,
    string Subject,
    ImmutableArray<FieldChange> What,
    ImmutableArray<ImportProblem> Problems,
    ImmutableArray<ImportProblem> Notes);
