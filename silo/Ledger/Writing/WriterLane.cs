using CampaignHub.Domain.Ports;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CampaignHub.Ledger.Writing;

/// <summary>One writer: commits group after group on its connection and mends it when it breaks.</summary>
internal sealed partial class WriterLane(
    NpgsqlDataSource database,
    LedgerWriterOptions options,
    TimeProvider time,
    ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);
    private WriterConnection? _connection;

    private enum Outcome
    {
        Committed,

        /// <summary>Nothing was written: somebody's data is at fault.</summary>
        Refused,

        /// <summary>The connection broke; the group may have been written or not.</summary>
        Unknown,
    }

    /// <summary>Completes every append of the group.</summary>
    public async Task WriteAsync(IReadOnlyList<PendingAppend> group, CancellationToken stopping)
    {
        var outcome = group.Count > 1 ? await CommitAsync(group) : Outcome.Refused;
        foreach (var append in group)
        {
            append.Complete(outcome == Outcome.Committed
                ? AppendResult.Committed
                : await WriteAloneAsync(append, mayBeThere: outcome == Outcome.Unknown, stopping));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }

    private async Task<Outcome> CommitAsync(IReadOnlyList<PendingAppend> group)
    {
        try
        {
            var connection = await ConnectAsync(CancellationToken.None);
            await connection.InsertAsync([.. group.SelectMany(append => append.Entries)]);
            return Outcome.Committed;
        }
        catch (PostgresException exception) when (SqlFailure.Verdict(exception) is not null)
        {
            return Outcome.Refused;
        }
        catch (Exception exception)
        {
            LogCommitFailed(exception);
            await DisposeAsync();
            return Outcome.Unknown;
        }
    }

    private async Task<AppendResult> WriteAloneAsync(PendingAppend append, bool mayBeThere, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                var connection = await ConnectAsync(stopping);
                if (mayBeThere && await connection.HoldsAsync(append.Entries[^1]))
                {
                    return AppendResult.Committed;
                }

                await connection.InsertAsync(append.Entries);
                return AppendResult.Committed;
            }
            catch (PostgresException exception) when (SqlFailure.Verdict(exception) is { } verdict)
            {
                return verdict;
            }
            catch (Exception exception) when (SqlFailure.IsAboutEncoding(exception))
            {
                // The statement was never complete, so nothing was written; half of it may be on the wire.
                LogNotEncoded(exception);
                await DisposeAsync();
                return AppendResult.Refused;
            }
            catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException)
            {
                LogCommitFailed(exception);
                await DisposeAsync();
                mayBeThere = true;
                if (stopping.IsCancellationRequested || time.GetElapsedTime(append.EnqueuedAt) > options.GiveUpAfter)
                {
                    return AppendResult.Unavailable;
                }

                await Task.Delay(s_pause, time, CancellationToken.None);
            }
        }
    }

    private async Task<WriterConnection> ConnectAsync(CancellationToken cancellation) =>
        _connection ??= await WriterConnection.OpenAsync(database, options.StatementTimeout, cancellation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A commit failed; connecting again")]
    private partial void LogCommitFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "An append cannot be encoded for PostgreSQL; it is refused")]
    private partial void LogNotEncoded(Exception exception);
}
