using Npgsql;

namespace CampaignHub.Ledger.Writing;

/// <summary>
/// One <c>INSERT … SELECT FROM unnest(…)</c> of any number of rows, prepared once. Without <c>ON CONFLICT</c>: skipping
/// one row of an append would fork a chain.
/// </summary>
internal sealed class BulkInsert<TRow>
{
    private readonly IReadOnlyList<Column<TRow>> _columns;

    public BulkInsert(string table, IReadOnlyList<Column<TRow>> columns)
    {
        _columns = columns;
        var names = string.Join(", ", columns.Select(column => column.Name));
        var values = string.Join(", ", columns.Select(column => column.WireType == column.SqlType ? column.Name : $"{column.Name}::{column.SqlType}"));
        var arrays = string.Join(", ", columns.Select((column, index) => $"${index + 1}::{column.WireType}[]"));
        Command = new NpgsqlBatchCommand($"INSERT INTO {table} ({names}) SELECT {values} FROM unnest({arrays}) AS row ({names})");
        foreach (var column in columns)
        {
            Command.Parameters.Add(column.CreateParameter());
        }
    }

    public NpgsqlBatchCommand Command { get; }

    public void Fill(IReadOnlyList<TRow> rows)
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            _columns[i].Fill(Command.Parameters[i], rows);
        }
    }
}
