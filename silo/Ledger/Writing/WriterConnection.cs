using CampaignHub.Domain.Ledger;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Ledger.Writing;

/// <summary>A writer's own connection with its prepared batch: hold the dates open, insert the entries and their private fields.</summary>
internal sealed class WriterConnection : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlBatch _batch;
    private readonly NpgsqlParameter<DateOnly[]> _dates = new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date, TypedValue = [] };
    private readonly BulkInsert<LedgerEntry> _entries = new("entry", EntryColumns.Entry);
    private readonly BulkInsert<LedgerEntry> _private = new("entry_private", EntryColumns.Private);

    private WriterConnection(NpgsqlConnection connection, TimeSpan timeout)
    {
        _connection = connection;
        var hold = new NpgsqlBatchCommand("SELECT hold_open($1)") { Parameters = { _dates } };
        _batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { hold, _entries.Command, _private.Command },
            Timeout = (int)timeout.TotalSeconds,
        };
    }

    public static async Task<WriterConnection> OpenAsync(NpgsqlDataSource database, TimeSpan timeout, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            var writer = new WriterConnection(connection, timeout);
            await writer._batch.PrepareAsync(cancellation);
            return writer;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Writes in one implicit transaction and one round trip: the batch ends with a single Sync, so it commits as a
    /// whole, or nothing of it does.
    /// </summary>
    public async Task InsertAsync(IReadOnlyList<LedgerEntry> entries)
    {
        // A mark changes the figures "without records to check", so it holds its date open too.
        _dates.TypedValue = [.. entries.Where(entry => entry.Account != Account.Held).Select(entry => entry.Date).Distinct().Order()];
        _entries.Fill(entries);
        _private.Fill([.. entries.Where(entry => !entry.Private.IsEmpty)]);
        await _batch.ExecuteNonQueryAsync();
    }

    /// <summary>True when the ledger holds exactly this entry: tells after a broken connection whether the append was committed.</summary>
    /// <remarks>
    /// Two activations that received the same submission in the same microsecond and made the same entry of it, without private part and so
    /// without salt, are both told yes: the entry is there, once, and is what each of them decided.
    /// </remarks>
    public async Task<bool> HoldsAsync(LedgerEntry entry)
    {
        await using var command = new NpgsqlCommand(
            "SELECT EXISTS (SELECT FROM entry WHERE team_code = $1 AND number = $2 AND hash = $3)", _connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = entry.Body.TeamCode });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = entry.Number });
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = entry.Hash.ToArray() });
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _batch.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
