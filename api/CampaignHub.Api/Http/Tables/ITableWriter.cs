namespace CampaignHub.Api.Http.Tables;

/// <summary>Writes a table for a spreadsheet, a row at a time, each cell as text.</summary>
internal interface ITableWriter : IDisposable
{
    /// <summary>Writes a row.</summary>
    Task WriteAsync(IReadOnlyList<string> cells, CancellationToken cancellation);

    /// <summary>Completes the file; without it the file is broken, as it should be when something failed on the way.</summary>
    Task FinishAsync(CancellationToken cancellation);
}
