namespace CampaignHub.Api.Http.Tables;

/// <summary>Writes a table for a spreadsheet, a row at a time.</summary>
internal interface ITableWriter : IDisposable
{
    /// <summary>Writes a row, each cell as text.</summary>
    Task WriteAsync(IReadOnlyList<string> cells, CancellationToken cancellation) =>
        WriteAsync([.. cells.Select(cell => (TableCell)cell)], cancellation);

    /// <summary>Writes a row.</summary>
    Task WriteAsync(IReadOnlyList<TableCell> cells, CancellationToken cancellation);

    /// <summary>Goes on with the next sheet; in a format without sheets after an empty line.</summary>
    void NextSheet();

    /// <summary>Completes the file; without it the file is broken, as it should be when something failed on the way.</summary>
    Task FinishAsync(CancellationToken cancellation);
}
