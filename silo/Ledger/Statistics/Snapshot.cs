using System.Data;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Statistics;

/// <summary>A connection whose reads all see the ledger as it is at the first of them.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    /// <summary>Room to add up some hundred thousand stored lines without files.</summary>
    private const string WorkMemory = "32MB";

    private const int TimeoutSeconds = 30;
    private readonly NpgsqlTransaction _transaction;

    private Snapshot(NpgsqlConnection connection, NpgsqlTransaction transaction) => (Connection, _transaction) = (connection, transaction);

    public NpgsqlConnection Connection { get; }

    public static async Task<Snapshot> OpenAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            await Sql.ExecuteAsync(Sql.Command(connection, $"SET LOCAL work_mem = '{WorkMemory}'"), TimeoutSeconds, cancellation);
            return new Snapshot(connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
