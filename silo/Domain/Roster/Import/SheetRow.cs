using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>A row of a file, as text. Cells merged downwards hold what they show in every row they cover.</summary>
/// <param name="Number">Number of the row as the spreadsheet shows it, from 1.</param>
/// <param name="Cells">The cells from the first column on, trimmed; behind the last there is nothing.</param>
public sealed record SheetRow(int Number, ImmutableArray<string> Cells)
{
    /// <summary>The text of a cell, empty where the row has none.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    /// <summary>Cells with something in them.</summary>
    public int Filled => Cells.Count(cell => cell.Length > 0);
}
