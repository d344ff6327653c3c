namespace CampaignHub.Domain.Roster.Import;

/// <summary>A row of the table, by column.</summary>
/// <param name="number">Number of the row as the spreadsheet shows it.</param>
public sealed class RosterRow(int number)
{
    private static readonly int Columns = RosterColumns.All.Length;

    private readonly string[] _cells = [.. Enumerable.Repeat("", Columns)];

    public int Number { get; } = number;

    /// <summary>The cell's text; empty where the file has no such column.</summary>
    public string this[RosterColumn column] => _cells[(int)column];

    /// <summary>True when every one of these cells is empty.</summary>
    public bool IsBlank(params ReadOnlySpan<RosterColumn> columns)
    {
        foreach (var column in columns)
        {
            if (this[column].Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A copy in which these columns hold what another row holds.</summary>
    public RosterRow With(RosterRow other, params ReadOnlySpan<RosterColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(other);
        var copy = new RosterRow(Number);
        _cells.CopyTo(copy._cells, 0);
        foreach (var column in columns)
        {
            copy._cells[(int)column] = other[column];
        }

        return copy;
    }

    internal void Set(RosterColumn column, string text) => _cells[(int)column] = text;
}
