using CampaignHub.Domain.Roster.Import;

namespace CampaignHub.Api.Roster.Import.Files;

/// <summary>Gathers the rows of a sheet within the <see cref="FileLimits"/>.</summary>
internal sealed class RowBuffer
{
    private readonly List<SheetRow> _rows = [];
    private int _characters;

    public IReadOnlyList<SheetRow> Rows => _rows;

    /// <summary>Keeps a row; an empty one is left out, as it is for the person who looks at the sheet.</summary>
    /// <exception cref="FileRefusedException">The sheet is larger than what is read.</exception>
    public void Add(int number, List<string> cells)
    {
        var last = cells.FindLastIndex(cell => cell.Length > 0);
        if (last < 0)
        {
            return;
        }

        _characters += cells.Sum(cell => cell.Length);
        if (_rows.Count == FileLimits.Rows + HeaderFinder.RowsSearched || _characters > FileLimits.Characters)
        {
            throw FileLimits.TooManyRows();
        }

        _rows.Add(new SheetRow(number, [.. cells.GetRange(0, last + 1)]));
    }

    /// <summary>Puts another text into a cell of a row that is there.</summary>
    public void Set(int index, int column, string text)
    {
        var row = _rows[index];
        var cells = row.Cells.ToBuilder();
        while (cells.Count <= column)
        {
            cells.Add("");
        }

        cells[column] = text;
        _rows[index] = row with { Cells = cells.ToImmutable() };
    }

    /// <summary>Index of the first row with this number or a higher one.</summary>
    public int IndexOf(int number)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _rows[middle].Number < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
